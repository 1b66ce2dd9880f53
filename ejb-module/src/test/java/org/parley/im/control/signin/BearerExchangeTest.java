package org.parley.im.control.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.control.address.AddressPreparation;
import org.parley.im.control.signin.BearerExchange.Verdict;
import org.parley.session.SessionId;
import org.parley.token.FamilyId;

class BearerExchangeTest {
    private static final URI CONFIGURATION = URI.create("https://parley.example/.well-known/openid-configuration");
    private static final Grounds GROUNDS =
            new Grounds(new SessionId(new UUID(0, 1)), new FamilyId(new UUID(0, 2)), "app:1");

    static {
        AddressPreparation.activate();
    }

    private final EntityBareJid alice = JidCreate.entityBareFromOrThrowUnchecked("alice@parley.localhost");
    private final BearerExchange exchange = new BearerExchange(
            token -> switch (token) {
                case "good" -> new Verdict.Accepted(alice, GROUNDS);
                case "narrow" -> new Verdict.Refused("insufficient_scope");
                default -> new Verdict.Refused("invalid_token");
            },
            () -> CONFIGURATION,
            "im");

    private String respond(String message) {
        return new String(exchange.respond(message.replace('|', '\u0001').getBytes(UTF_8)), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n,,|auth=Bearer good||",
                "y,,|auth=bearer good||",
                "n,a=alice@parley.localhost,|host=parley.localhost|port=443|auth=Bearer good||",
            })
    void goodTokenShouldLetItsPersonIn(String message) {
        assertThat(respond(message)).isEmpty();
        assertThat(exchange.identity().orElseThrow().toString()).isEqualTo("alice@parley.localhost");
        assertThat(exchange.grounds()).contains(GROUNDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n,,|auth=Bearer ||", "n,,|auth=Bearer||", "n,,|auth=||", "n,,||", "n,,|auth=Basic eDp5||"})
    void whoeverHasNoTokenShouldLearnWhereToGetOne(String message) {
        assertThat(respond(message))
                .isEqualTo("{\"status\":\"invalid_token\",\"scope\":\"im\",\"openid-configuration\":\"" + CONFIGURATION
                        + "\"}");
        assertThat(refusal("|")).isEqualTo(SaslFailure.NOT_AUTHORIZED);
        assertThat(exchange.identity()).isEmpty();
        assertThat(exchange.grounds()).isEmpty();
    }

    @Test
    void missingScopeShouldBeSaid() {
        assertThat(respond("n,,|auth=Bearer narrow||"))
                .contains("\"status\":\"insufficient_scope\"", "\"scope\":\"im\"");
    }

    @Test
    void nothingShouldHelpAfterARefusal() {
        respond("n,,|auth=Bearer bad||");
        assertThat(refusal("n,,|auth=Bearer good||")).isEqualTo(SaslFailure.NOT_AUTHORIZED);
    }

    @Test
    void somebodyElseShouldNotBeNamed() {
        assertThat(refusal("n,a=bob@parley.localhost,|auth=Bearer good||")).isEqualTo(SaslFailure.INVALID_AUTHZID);
        assertThat(exchange.identity()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "n,,",
                "n,,|",
                "n,,|auth=Bearer good",
                "n,,|auth=Bearer good|",
                "p=tls-unique,,|auth=Bearer good||",
                "n,,|auth=Bearer good||x",
                "n,,|=Bearer good||",
                "n,a=,|auth=Bearer good||",
            })
    void anythingElseShouldBeMalformed(String message) {
        assertThat(refusal(message)).isEqualTo(SaslFailure.MALFORMED_REQUEST);
        assertThat(exchange.identity()).isEmpty();
    }

    private SaslFailure refusal(String message) {
        return catchThrowableOfType(SaslRefused.class, () -> respond(message)).failure();
    }
}
