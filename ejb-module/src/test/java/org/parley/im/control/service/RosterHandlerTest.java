package org.parley.im.control.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.parley.im.control.fake.FakeResource;
import org.parley.im.control.presence.AccountTurns;
import org.parley.im.control.roster.SomeRosters;

class RosterHandlerTest {
    private final FakeResource alice = new FakeResource("alice@partner.example/desk");
    private final List<String> sentInTurn = new ArrayList<>();

    /** Otherwise a push of a contact goes out first, and the answer without the contact makes the client forget it. */
    @Test
    void answerShouldBeOutBeforeTheRosterChanges() {
        var handler = new RosterHandler();
        handler.rosters = new SomeRosters().service();
        handler.turns = new AccountTurns() {
            @Override
            public void take(Collection<? extends BareJid> accounts, Runnable work) {
                assertThat(accounts).singleElement().isEqualTo(alice.account());
                work.run();
                sentInTurn.addAll(alice.received());
            }
        };
        var request = alice.says("<iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>");

        handler.answer(alice, request, request.element().children().get(0));

        assertThat(sentInTurn).singleElement().asString().contains("id=\"r\"", "type=\"result\"", "jabber:iq:roster");
        assertThat(alice.received()).isEmpty();
        assertThat(alice.interested()).isTrue();
    }
}
