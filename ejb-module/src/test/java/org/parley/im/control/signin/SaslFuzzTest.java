package org.parley.im.control.signin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.Arrays;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.account.ScramVerifier;

/** Whatever a client says, it is refused unless it knows the password. */
class SaslFuzzTest {

    @FuzzTest
    void plainShouldRefuse(byte[] message) {
        refused(
                new PlainExchange("parley.localhost", (name, password) -> {
                    throw SaslFailure.NOT_AUTHORIZED.refused();
                }),
                message);
    }

    @FuzzTest
    void scramShouldRefuse(byte[] messages) {
        var exchange = new ScramExchange(new NobodysVerifiers(), new byte[18]);
        int end = new String(messages, ISO_8859_1).indexOf('\n');
        refused(exchange, Arrays.copyOf(messages, Math.max(end, 0)));
        refused(exchange, Arrays.copyOfRange(messages, end + 1, messages.length));
    }

    @FuzzTest
    void bearerShouldRefuse(byte[] message) {
        refused(
                new BearerExchange(
                        token -> new BearerExchange.Verdict.Refused("invalid_token"),
                        () -> URI.create("https://parley.example"),
                        "im"),
                message);
    }

    private static void refused(SaslExchange exchange, byte[] message) {
        try {
            exchange.respond(message);
        } catch (SaslRefused refused) {
            assertThat(refused.failure()).isIn(SaslFailure.MALFORMED_REQUEST, SaslFailure.NOT_AUTHORIZED);
        }
        assertThat(exchange.identity()).isEmpty();
    }

    private static final class NobodysVerifiers implements ScramExchange.Verifiers {
        @Override
        public void admit(String name) {}

        @Override
        public ScramVerifier of(String name) {
            return new ScramVerifier(name.getBytes(UTF_8), 4096, new byte[32], new byte[32]);
        }

        @Override
        public EntityBareJid proved(String name) {
            return JidCreate.entityBareFromOrThrowUnchecked("alice@parley.localhost");
        }

        @Override
        public void refused(String name) {}
    }
}
