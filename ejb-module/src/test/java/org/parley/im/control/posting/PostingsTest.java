package org.parley.im.control.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.im.control.fake.FakeResource;
import org.parley.im.control.fake.Xml;
import org.parley.im.control.routing.FakeDomains;
import org.parley.im.control.session.ResourceAvailable;
import org.parley.im.control.session.ResourceBound;
import org.parley.im.control.session.ResourceLeft;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.stanza.StanzaRefused;
import org.parley.im.control.xml.Element;
import org.parley.im.entity.PostingSubscriber;
import org.parley.im.entity.PostingSubscribers;
import org.parley.website.PostingPage;
import org.parley.website.PostingService;
import org.parley.website.PostingView;
import org.parley.website.PostingsChanged;

class PostingsTest {
    private static final String NODE = "node='urn:xmpp:microblog:0'";
    private static final List<PostingView> STORED =
            IntStream.rangeClosed(1, 5).mapToObj(i -> posting("p-" + (6 - i))).toList();

    private final Resources resources = new Resources();
    private final FakeResource alice = connected("alice@partner.example/desk");
    private final FakeResource bob = connected("bob@partner.example/desk");
    private final FakeResource away = new FakeResource("carol@partner.example/desk");
    private final FakeResource stranger = connected("alice@open.example/desk");
    private final PubsubHandler pubsub = new PubsubHandler();
    private final PostingNode node = new PostingNode();
    private final PostingNews news = new PostingNews();

    private static PostingView posting(String id) {
        var at = Instant.parse("2026-11-21T08:00:00Z");
        return new PostingView(id, "bob", "Title of " + id, "Text & more", "https://partner.example/" + id, at, at);
    }

    private FakeResource connected(String address) {
        var resource = new FakeResource(address).available(0);
        resources.connect(resource, others -> true);
        return resource;
    }

    @BeforeEach
    void wire() {
        resources.connect(away, others -> true);
        var postings = new PostingService() {
            @Override
            public PostingPage page(String domain, String after, String before, int max) {
                assertThat(domain).isEqualTo("partner.example");
                var from = after == null ? 0 : 6 - Integer.parseInt(after.substring(2));
                var items = STORED.subList(from, Math.min(STORED.size(), from + max));
                return new PostingPage(items, from, STORED.size());
            }

            @Override
            public Optional<PostingView> find(String domain, String id) {
                return STORED.stream().filter(stored -> stored.id().equals(id)).findFirst();
            }
        };
        var service = new HeadlineService();
        service.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        service.subscribers = new FakeSubscribers();
        var headlines = new Headlines();
        headlines.service = service;
        var reader = new PostingReader();
        reader.postings = postings;
        pubsub.reader = reader;
        pubsub.headlines = headlines;
        node.postings = postings;
        news.resources = resources;
        news.headlines = service;
        news.postings = postings;
        news.domains = FakeDomains.domains();
        resources.all().forEach(resource -> news.bound(new ResourceBound(resource)));
    }

    private static final class FakeSubscribers extends PostingSubscribers {
        private final Map<String, PostingSubscriber> byMember = new HashMap<>();

        @Override
        public Optional<PostingSubscriber> find(String member) {
            return Optional.ofNullable(byMember.get(member));
        }

        @Override
        public void add(PostingSubscriber subscriber) {
            byMember.put(subscriber.member(), subscriber);
        }

        @Override
        public void remove(PostingSubscriber subscriber) {
            byMember.remove(subscriber.member());
        }

        @Override
        public List<String> of(String domain) {
            return List.copyOf(byMember.keySet());
        }
    }

    private String ask(FakeResource who, String type, String content) {
        var request = who.says("<iq type='" + type + "' id='1' to='partner.example'>"
                + "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub></iq>");
        return pubsub.handle(who, request, request.element().firstChild().orElseThrow())
                .map(Element::toXml)
                .orElse("");
    }

    private StanzaRefused refusal(FakeResource who, String type, String content) {
        return catchThrowableOfType(StanzaRefused.class, () -> ask(who, type, content));
    }

    @Test
    void newestPostingsShouldBeGivenAsAtomEntries() {
        assertThat(ask(alice, "get", "<items " + NODE + " max_items='1'/>"))
                .isEqualTo("<pubsub xmlns=\"http://jabber.org/protocol/pubsub\">"
                        + "<items node=\"urn:xmpp:microblog:0\"><item id=\"p-5\" publisher=\"bob@partner.example\">"
                        + "<entry xmlns=\"http://www.w3.org/2005/Atom\"><title type=\"text\">Title of p-5</title>"
                        + "<id>xmpp:partner.example?;node=urn:xmpp:microblog:0;item=p-5</id>"
                        + "<published>2026-11-21T08:00:00Z</published><updated>2026-11-21T08:00:00Z</updated>"
                        + "<author><name>bob</name><uri>xmpp:bob@partner.example</uri></author>"
                        + "<content type=\"text\">Text &amp; more</content>"
                        + "<link rel=\"alternate\" href=\"https://partner.example/p-5\"/></entry></item></items>"
                        + "<set xmlns=\"http://jabber.org/protocol/rsm\"><first index=\"0\">p-5</first>"
                        + "<last>p-5</last><count>5</count></set></pubsub>");
    }

    @Test
    void nextPageShouldFollowTheLastItem() {
        assertThat(ask(
                        alice,
                        "get",
                        "<items " + NODE + "/><set xmlns='http://jabber.org/protocol/rsm'>"
                                + "<max>2</max><after>p-4</after></set>"))
                .contains("<first index=\"2\">p-3</first><last>p-2</last><count>5</count>");
    }

    @Test
    void emptyPageShouldOnlyCount() {
        assertThat(ask(
                        alice,
                        "get",
                        "<items " + NODE + "/><set xmlns='http://jabber.org/protocol/rsm'><max>0</max></set>"))
                .contains(
                        "<items node=\"urn:xmpp:microblog:0\"/>",
                        "<set xmlns=\"http://jabber.org/protocol/rsm\"><count>5</count></set>");
    }

    @Test
    void itemsShouldBeFoundByTheirIds() {
        assertThat(ask(alice, "get", "<items " + NODE + "><item id='p-2'/><item id='p-9'/></items>"))
                .contains("id=\"p-2\"")
                .doesNotContain("p-9", "p-5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get | <items/>                                        | BAD_REQUEST             | nodeid-required",
                "get | <items node='other'/>                           | ITEM_NOT_FOUND          | item-not-found",
                "get | <items NODE max_items='many'/>                  | BAD_REQUEST             | number",
                "get | <items NODE/><set xmlns='http://jabber.org/protocol/rsm'><index>3</index></set>"
                        + " | FEATURE_NOT_IMPLEMENTED | numbers",
                "get | <items NODE/><set xmlns='http://jabber.org/protocol/rsm'><after>a</after><before/></set>"
                        + " | BAD_REQUEST | either",
                "get | <options NODE/>                                 | FEATURE_NOT_IMPLEMENTED | unsupported",
                "get |                                                 | BAD_REQUEST             | bad-request",
                "set | <publish NODE><item/></publish>                 | FORBIDDEN               | on the website",
                "set | <subscribe NODE jid='bob@partner.example'/>     | BAD_REQUEST             | invalid-jid",
                "set | <subscribe NODE/>                               | BAD_REQUEST             | invalid-jid",
                "set | <unsubscribe NODE jid='alice@partner.example'/> | UNEXPECTED_REQUEST      | not-subscribed",
            })
    void wrongRequestShouldBeRefused(String type, String content, StanzaError error, String said) {
        var refusal = refusal(alice, type, content == null ? "" : content.replace("NODE", NODE));
        assertThat(refusal.error()).isEqualTo(error);
        assertThat(refusal.toElement().toXml()).contains(said);
    }

    @Test
    void nobodyButMembersShouldReadOrFindTheNode() {
        assertThat(refusal(stranger, "get", "<items " + NODE + "/>").error()).isEqualTo(StanzaError.FORBIDDEN);
        var site = Xml.stanza(alice.address(), "<iq to='partner.example'/>").to();
        assertThat(node.visible(alice, site)).isTrue();
        assertThat(node.visible(stranger, site)).isFalse();
        assertThat(catchThrowableOfType(StanzaRefused.class, () -> node.info(stranger, site))
                        .error())
                .isEqualTo(StanzaError.ITEM_NOT_FOUND);
        assertThat(node.items(alice, site, Xml.element("<query xmlns='x'/>")).toXml())
                .contains("<item jid=\"partner.example\" name=\"p-5\"/>", "<count>5</count>");
    }

    @Test
    void subscriptionShouldBeKeptAndEnded() {
        var subscription =
                "<subscription node=\"urn:xmpp:microblog:0\" jid=\"alice@partner.example\" subscription=\"subscribed\"/>";
        assertThat(ask(alice, "set", "<subscribe " + NODE + " jid='alice@partner.example/desk'/>"))
                .contains(subscription);
        assertThat(ask(alice, "get", "<subscriptions/>")).contains(subscription);
        assertThat(ask(bob, "get", "<subscriptions/>")).doesNotContain("subscribed");
        assertThat(ask(alice, "set", "<unsubscribe " + NODE + " jid='alice@partner.example'/>"))
                .isEmpty();
        assertThat(ask(alice, "get", "<subscriptions/>")).doesNotContain("subscribed");
    }

    @Test
    void changesShouldReachTheMembersWhoAreThereAndNobodyElse() {
        news.changed(new PostingsChanged(
                "partner.example",
                List.of(posting("new-2"), posting("new-1")),
                List.of(posting("old")),
                List.of("gone")));
        for (var member : List.of(alice, bob)) {
            var event = member.received();
            assertThat(event).singleElement().asString().contains("from=\"partner.example\"", "type=\"headline\"");
            assertThat(event.get(0))
                    .containsSubsequence(
                            "<event xmlns=\"http://jabber.org/protocol/pubsub#event\"><items node=\"urn:xmpp:microblog:0\">",
                            "<retract id=\"gone\"/>",
                            "<item id=\"old\"",
                            "<item id=\"new-1\"",
                            "<item id=\"new-2\"");
        }
        assertThat(away.received()).isEmpty();
        assertThat(stranger.received()).isEmpty();
    }

    @Test
    void subscribersShouldGetAHeadlineForEachNewPosting() {
        ask(alice, "set", "<subscribe " + NODE + " jid='alice@partner.example'/>");
        news.changed(new PostingsChanged(
                "partner.example", List.of(posting("new-2"), posting("new-1")), List.of(posting("old")), List.of()));
        assertThat(bob.received()).hasSize(1);
        var received = alice.received();
        assertThat(received).hasSize(3);
        assertThat(received.get(1))
                .contains(
                        "<subject>Title of new-1</subject>",
                        "https://partner.example/new-1</body>",
                        "type=\"headline\"");
        assertThat(received.get(2)).contains("<subject>Title of new-2</subject>");
    }

    @Test
    void newestPostingsShouldBeToldToWhoShowsItself() {
        news.shown(new ResourceAvailable(alice));
        assertThat(alice.received())
                .singleElement()
                .asString()
                .containsSubsequence("<item id=\"p-1\"", "<item id=\"p-5\"");
        news.shown(new ResourceAvailable(connected("someone@parley.example/desk")));
        news.left(new ResourceLeft(bob));
        news.shown(new ResourceAvailable(bob));
        assertThat(bob.received()).isEmpty();
    }

    @Test
    void postingThatIsStoredJustWhenAClientShowsItselfShouldComeOnce() {
        news.shown(new ResourceAvailable(alice));
        alice.received();
        news.changed(new PostingsChanged("partner.example", List.of(posting("p-5")), List.of(), List.of()));
        assertThat(alice.received()).isEmpty();
        assertThat(bob.received()).hasSize(1);
        news.shown(new ResourceAvailable(bob));
        assertThat(bob.received()).singleElement().asString().contains("p-4").doesNotContain("p-5\" publisher");
    }

    @Test
    void manyChangesShouldBeSeveralEvents() {
        var many = IntStream.range(0, 25).mapToObj(i -> posting("n-" + i)).toList();
        news.changed(new PostingsChanged("partner.example", many, List.of(), List.of()));
        assertThat(alice.received()).hasSize(3);
    }
}
