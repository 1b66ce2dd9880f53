package org.parley.im.control.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.BareJid;
import org.parley.im.control.blocking.FakeBlocklists;
import org.parley.im.control.fake.FakeResource;
import org.parley.im.control.presence.Visibility;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

class StanzaRoutingTest {
    private final Resources resources = new Resources();
    private final FakeResource alice = connected("alice@partner.example/desk");
    private final FakeResource phone = connected("alice@partner.example/phone");
    private final FakeResource bob = connected("bob@partner.example/desk");
    private final FakeResource mallory = connected("mallory@partner.example/desk");
    private final FakeResource stranger = connected("sam@shy.example/desk");
    private final FakeBlocklists blocklists = new FakeBlocklists();
    private final StanzaRouting routing = new StanzaRouting();

    /** Answers with the target it was asked for. */
    private record Echo(String namespace, Set<Target> targets) implements IqHandler {
        @Override
        public Set<String> namespaces() {
            return Set.of(namespace);
        }

        @Override
        public Optional<Element> handle(Resource requester, Stanza request, Element payload) {
            switch (payload.name()) {
                case "refuse" -> throw StanzaError.CONFLICT.refused("Taken.");
                case "fail" -> throw new IllegalStateException("a secret detail");
                default -> {
                    return Optional.of(Element.named("answer", namespace).build());
                }
            }
        }
    }

    private FakeResource connected(String address) {
        var resource = new FakeResource(address);
        resources.connect(resource, others -> true);
        return resource;
    }

    @BeforeEach
    void wire() {
        var handlers = new IqHandlers();
        handlers.add(new Echo("a:all", Set.of(IqHandler.Target.values())));
        handlers.add(new Echo("a:own", Set.of(IqHandler.Target.ACCOUNT)));
        handlers.add(new Echo("a:site", Set.of(IqHandler.Target.WEBSITE)));
        var iqs = new IqRouting();
        iqs.handlers = handlers;
        iqs.resources = resources;
        iqs.domains = FakeDomains.domains();
        iqs.blocklists = blocklists;
        iqs.visibility = new Visibility() {
            @Override
            public boolean sees(BareJid viewer, Resource subject) {
                return !viewer.equals(mallory.account());
            }
        };
        routing.iqs = iqs;
    }

    private String answerTo(FakeResource sender, String xml) {
        routing.accept(sender, sender.says(xml));
        var received = sender.received();
        assertThat(received).hasSizeLessThan(2);
        return received.isEmpty() ? "" : received.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "a:all,",
        "a:all,alice@partner.example",
        "a:all,partner.example",
        "a:all,parley.example",
        "a:all,bob@partner.example",
        "a:all,nobody@partner.example",
        "a:all,bob@open.example",
        "a:own,",
        "a:own,alice@partner.example",
        "a:site,partner.example",
    })
    void requestShouldBeServedByTheHandlerOfItsTarget(String namespace, String to) {
        var address = to == null ? "" : " to='" + to + "'";
        assertThat(answerTo(alice, "<iq type='get' id='1'" + address + "><query xmlns='" + namespace + "'/></iq>"))
                .contains("type=\"result\"", "id=\"1\"", "<answer xmlns=\"" + namespace + "\"/>")
                .contains("from=\"" + (to == null ? "alice@partner.example" : to) + "\"")
                .contains("to=\"alice@partner.example/desk\"");
    }

    @ParameterizedTest
    @CsvSource({
        "a:unknown,,service-unavailable",
        "a:own,bob@partner.example,service-unavailable",
        "a:own,partner.example,service-unavailable",
        "a:site,parley.example,service-unavailable",
        "a:all,bob@partner.example/absent,service-unavailable",
        "a:all,partner.example/resource,service-unavailable",
        "a:all,sam@shy.example,service-unavailable",
        "a:all,sam@shy.example/desk,service-unavailable",
        "a:all,elsewhere.example,remote-server-not-found",
        "a:all,x@elsewhere.example,remote-server-not-found",
    })
    void requestThatNobodyServesShouldBeRefused(String namespace, String to, String condition) {
        var address = to == null ? "" : " to='" + to + "'";
        assertThat(answerTo(alice, "<iq type='get' id='1'" + address + "><query xmlns='" + namespace + "'/></iq>"))
                .contains("type=\"error\"", "<" + condition + " xmlns=\"urn:ietf:params:xml:ns:xmpp-stanzas\"/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='get'><query xmlns='a:all'/></iq>",
                "<iq type='get' id='1'/>",
                "<iq type='set' id='1'><query xmlns='a:all'/><query xmlns='a:all'/></iq>",
                "<iq type='ask' id='1'><query xmlns='a:all'/></iq>",
                "<iq id='1'><query xmlns='a:all'/></iq>",
            })
    void malformedRequestShouldBeABadRequest(String xml) {
        assertThat(answerTo(alice, xml)).contains("<bad-request ");
    }

    @Test
    void requestToAConnectedResourceShouldReachIt() {
        assertThat(answerTo(alice, "<iq type='get' id='1' to='bob@partner.example/desk'><q xmlns='a:x'/></iq>"))
                .isEmpty();
        assertThat(bob.received()).singleElement().asString().contains("from=\"alice@partner.example/desk\"");
    }

    @Test
    void requestToAResourceOutOfSightShouldLookLikeOneToAnAbsentResource() {
        var present = answerTo(mallory, "<iq type='get' id='1' to='bob@partner.example/desk'><q xmlns='a:x'/></iq>");
        var absent = answerTo(mallory, "<iq type='get' id='1' to='bob@partner.example/none'><q xmlns='a:x'/></iq>");
        assertThat(present.replace("/desk\" to", "/none\" to")).isEqualTo(absent);
        assertThat(bob.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"result", "error"})
    void responseShouldReachItsConnectedResourceOrEndSilently(String type) {
        assertThat(answerTo(mallory, "<iq id='1' to='bob@partner.example/desk' type='" + type + "'/>"))
                .isEmpty();
        assertThat(bob.received()).hasSize(1);
        for (var to : new String[] {"bob@partner.example/none", "bob@partner.example", "partner.example"}) {
            assertThat(answerTo(mallory, "<iq id='1' to='" + to + "' type='" + type + "'/>"))
                    .isEmpty();
        }
        assertThat(answerTo(stranger, "<iq id='1' to='bob@partner.example/desk' type='" + type + "'/>"))
                .isEmpty();
        assertThat(bob.received()).isEmpty();
        assertThat(phone.received()).isEmpty();
    }

    @Test
    void refusalOfAHandlerShouldBeAnsweredAsItSays() {
        assertThat(answerTo(alice, "<iq type='set' id='1'><refuse xmlns='a:own'/></iq>"))
                .contains("<conflict ", ">Taken.</text>");
    }

    @Test
    void unexpectedFailureShouldBeAnsweredWithAFixedText() {
        assertThat(answerTo(alice, "<iq type='set' id='1'><fail xmlns='a:own'/></iq>"))
                .contains("<internal-server-error ", "Request ")
                .doesNotContain("secret");
    }

    @Test
    void twoHandlersForTheSameThingShouldStopTheStart() {
        var handlers = new IqHandlers();
        handlers.add(new Echo("a:x", Set.of(IqHandler.Target.ACCOUNT)));
        handlers.add(new Echo("a:x", Set.of(IqHandler.Target.CONTACT)));
        assertThatThrownBy(() -> handlers.add(new Echo("a:x", Set.of(IqHandler.Target.ACCOUNT))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a:x");
    }
}
