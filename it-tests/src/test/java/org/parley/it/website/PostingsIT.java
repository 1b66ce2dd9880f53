package org.parley.it.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jivesoftware.smack.packet.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSite.Behaviour;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.UserClient;
import org.parley.it.xmpp.UserClient.Posting;
import org.parley.it.xmpp.Xml;
import org.parley.it.xmpp.XmppClient;
import org.w3c.dom.Element;

@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class PostingsIT {
    private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    private static final String RSM = "http://jabber.org/protocol/rsm";

    @Test
    @Rule({"A5-05", "A5-11"})
    void postingsShouldReachTheMembersOfTheirSiteAndOfNoOther(Parley parley, PartnerSite here, PartnerSite there) {
        parley.admin().authorize(here, Map.of("openToOthers", true));
        parley.admin().authorize(there, Map.of("openToOthers", true));
        var alice = here.newMember("alice");
        var zoe = there.newMember("zoe");
        var local = parley.admin().newAccount("reader");
        var id = here.publish(alice, "Canteen closed <&>", "The kitchen gets its new stove. 厨房");
        var other = there.publish(zoe, "Of another site", "Not for here.");

        try (var reader = UserClient.signIn(parley.xmpp(), alice);
                var elsewhere = UserClient.signIn(parley.xmpp(), zoe);
                var outside = UserClient.signIn(parley.xmpp(), local)) {
            var posting = new Posting(id, "alice", "Canteen closed <&>", "The kitchen gets its new stove. 厨房");
            assertThat(reader.awaitPosting(id)).isEqualTo(posting);
            assertThat(reader.postings(here.identifier())).containsExactly(posting);
            elsewhere.awaitPosting(other);

            var second = here.publish(alice, "Canteen open", "Again.");
            assertThat(here.notify(List.of("postings"))).isEqualTo(202);
            reader.awaitPosting(second);
            assertThat(reader.postings(here.identifier()))
                    .extracting(Posting::id)
                    .as("newest first")
                    .containsExactly(second, id);

            elsewhere.ping();
            outside.ping();
            assertThat(elsewhere.told()).extracting(Posting::id).containsExactly(other);
            assertThat(outside.told()).isEmpty();
            for (var curious : List.of(elsewhere, outside)) {
                assertThatThrownBy(() -> curious.postings(here.identifier())).isInstanceOf(AssertionError.class);
            }
            assertThat(reader.told()).extracting(Posting::id).doesNotContain(other);
        }
    }

    @Test
    @Rule("A5-05")
    @Spec("XEP-0060 §6.5")
    void strangersShouldBeForbiddenToRead(Parley parley, PartnerSite site) {
        parley.admin().authorize(site, Map.of("openToOthers", true));
        var bob = site.newMember("bob");
        site.publish(bob, "For members only", "Nobody else reads this.");
        UserClient.signIn(parley.xmpp(), bob).close();
        var local = parley.admin().newAccount("curious");
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.signInPlain(local.domain(), local.user(), local.password()).bind("it");
            var answer = client.request(items(site, ""));
            assertThat(answer.getAttribute("type")).isEqualTo("error");
            assertThat(Xml.child(error(answer), "forbidden", "urn:ietf:params:xml:ns:xmpp-stanzas"))
                    .isPresent();
        }
    }

    @Test
    @Rule("A5-05")
    void editsAndWithdrawalsShouldReachTheMembers(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var id = site.publish(alice, "Frist draft", "With an error.");
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitPosting(id);
            site.edit(id, alice, "First draft", "Without.");
            site.notify(List.of("postings"));
            Patience.until(
                    "the edit arrives",
                    () -> client.told().stream()
                            .anyMatch(posting -> posting.title().equals("First draft")));
            assertThat(client.postings(site.identifier()))
                    .containsExactly(new Posting(id, "alice", "First draft", "Without."));

            site.withdraw(id);
            site.notify(List.of("postings"));
            client.awaitMessage(
                    "the withdrawal",
                    message -> message.toXML().toString().contains("<retract")
                            && message.toXML().toString().contains(id));
            assertThat(client.postings(site.identifier())).isEmpty();
        }
    }

    @Test
    @Rule("A5-13")
    void postingsShouldComeFromASiteWithoutContacts(Parley parley, PartnerSite site) {
        parley.admin().authorize(site, Map.of("offersContacts", false));
        var alice = site.newMember("alice");
        site.contacts(alice, PartnerSite.Contact.of(site.newMember("bob")));
        var id = site.publish(alice, "Alone", "Without contacts.");
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitPosting(id);
            assertThat(client.contacts()).isEmpty();
        }
        assertThat(site.requests("contacts")).isEmpty();
    }

    @Test
    @Rule("A5-13")
    void postingsShouldComeWhenTheContactsFail(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        site.behave("contacts", Behaviour.SILENT);
        var id = site.publish(alice, "In spite of that", "Contacts hang.");
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitPosting(id);
        }
    }

    @Test
    @Rule("A5-05")
    @Spec({"XEP-0059 §2.2", "XEP-0060 §6.5.4"})
    void manyPostingsShouldBeHadPageByPage(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var newestFirst = new ArrayList<String>();
        IntStream.range(0, 60).forEach(i -> newestFirst.add(0, site.publish(alice, "Number " + i, "Text " + i)));
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.signInPlain(alice.domain(), alice.user(), alice.password()).bind("it");
            client.send("<presence xmlns='jabber:client'/>");
            Patience.until("all postings are here", () -> count(client.request(items(site, "<max>0</max>"))) == 60);
            var seen = new ArrayList<String>();
            var after = "";
            while (seen.size() < 60) {
                var page = ids(client.request(items(site, "<max>25</max>" + after)));
                assertThat(page).hasSizeBetween(1, 25);
                seen.addAll(page);
                after = "<after>" + seen.get(seen.size() - 1) + "</after>";
            }
            assertThat(seen).isEqualTo(newestFirst);
            assertThat(ids(client.request(items(site, after)))).isEmpty();
        }
        assertThat(site.requests("postings"))
                .as("the site was asked page by page too")
                .hasSize(2);
    }

    @Test
    @Rule("A5-05")
    void headlinesShouldComeOnlyToWhoWantsThem(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        try (var wanting = UserClient.signIn(parley.xmpp(), alice);
                var other = UserClient.signIn(parley.xmpp(), bob)) {
            wanting.wantHeadlines();
            var id = site.publish(bob, "Fire drill", "At noon.");
            site.notify(List.of("postings"));
            var headline = wanting.awaitMessage("At noon.");
            assertThat(headline.getType()).isEqualTo(Message.Type.headline);
            assertThat(headline.getSubject()).isEqualTo("Fire drill");
            assertThat(headline.getFrom().toString()).isEqualTo(site.identifier());
            other.awaitPosting(id);
            other.ping();
            assertThat(other.messages()).noneMatch(message -> "At noon.".equals(message.getBody()));
        }
    }

    private static String items(PartnerSite site, String set) {
        return "<iq xmlns='jabber:client' type='get' id='%%s' to='%s'><pubsub xmlns='%s'><items node='%s'/>%s</pubsub></iq>"
                .formatted(
                        site.identifier(),
                        PUBSUB,
                        UserClient.POSTINGS,
                        set.isEmpty() ? "" : "<set xmlns='" + RSM + "'>" + set + "</set>");
    }

    private static Element error(Element answer) {
        return Xml.child(answer, "error", "jabber:client").orElseThrow();
    }

    private static Element pubsub(Element answer) {
        return Xml.child(answer, "pubsub", PUBSUB).orElseThrow(() -> new AssertionError("no items but an error"));
    }

    private static List<String> ids(Element answer) {
        return Xml.children(Xml.child(pubsub(answer), "items", PUBSUB).orElseThrow()).stream()
                .map(item -> item.getAttribute("id"))
                .toList();
    }

    private static int count(Element answer) {
        return Xml.child(pubsub(answer), "set", RSM)
                .flatMap(set -> Xml.child(set, "count", RSM))
                .map(count -> Integer.parseInt(Xml.text(count)))
                .orElse(0);
    }
}
