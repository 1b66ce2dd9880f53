package org.parley.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.parley.it.Account;
import org.parley.it.xmpp.Xml;
import org.parley.it.xmpp.XmppClient;
import org.w3c.dom.Element;

/** Adds a contact at the last moment before each kill. */
public final class Keeper {
    private static final String ROSTER = "jabber:iq:roster";

    private final Account account;
    private final List<String> added = new ArrayList<>();

    public Keeper(Account account) {
        this.account = account;
    }

    public Account account() {
        return account;
    }

    /** Returns as soon as the server has said yes. */
    public void add(XmppClient client) {
        var contact = "contact-" + (added.size() + 1) + "@" + account.domain();
        var answer = client.request("<iq xmlns='jabber:client' type='set' id='%s'><query xmlns='" + ROSTER
                + "'><item jid='" + contact + "'/></query></iq>");
        assertThat(answer.getAttribute("type")).isEqualTo("result");
        added.add(contact);
    }

    /** All contacts so far must be there. */
    public void check(XmppClient client) {
        assertThat(contacts(client.requestRoster())).containsExactlyInAnyOrderElementsOf(added);
    }

    private static List<String> contacts(Element answer) {
        return Xml.child(answer, "query", ROSTER).map(Xml::children).orElseThrow().stream()
                .map(item -> item.getAttribute("jid"))
                .toList();
    }
}
