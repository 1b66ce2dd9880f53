package org.parley.im.control.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jxmpp.jid.EntityBareJid;

/**
 * SASL OAUTHBEARER (RFC 7628). Whoever has no token yet, or one that is no good, learns where to get one, as XEP-0493
 * wants; the failure follows once the client has taken note. The server's own mechanism cannot say which scope is missing.
 */
final class BearerExchange implements SaslExchange {

    /** Judges a token. */
    @FunctionalInterface
    interface Judge {
        Verdict judge(String token);
    }

    /** What a token is good for. */
    sealed interface Verdict {

        /** It lets its holder in as this person. */
        record Accepted(EntityBareJid who, Grounds grounds) implements Verdict {}

        /** It does not; the error of RFC 6750 section 3.1. */
        record Refused(String error) implements Verdict {}
    }

    private static final Pattern HEADER = Pattern.compile("[ny],(?:a=([^,]+))?,");
    private static final Pattern PAIR = Pattern.compile("[A-Za-z]+=[^\\x00]*");
    private static final Pattern AUTHORIZATION = Pattern.compile("auth=(?i:bearer) *([A-Za-z0-9._~+/-]*=*)");

    /**
     * The client's message, section 3.1: a header, and pairs with a control-A behind each and one at the end.
     *
     * @param authorizationId empty when nobody is named
     * @param token empty when there is none
     */
    private record Initial(String authorizationId, String token) {

        static Initial parse(String message) {
            var parts = message.split("\u0001", -1);
            var header = HEADER.matcher(parts[0]);
            int pairs = parts.length - 2;
            boolean understood = header.matches()
                    && pairs >= 1
                    && parts[pairs].isEmpty()
                    && parts[pairs + 1].isEmpty()
                    && Arrays.stream(parts, 1, pairs).allMatch(PAIR.asMatchPredicate());
            if (!understood) {
                throw SaslFailure.MALFORMED_REQUEST.refused();
            }
            var named = header.group(1) == null ? "" : header.group(1);
            return new Initial(named.replace("=2C", ",").replace("=3D", "="), token(parts));
        }

        private static String token(String[] parts) {
            return Arrays.stream(parts)
                    .map(AUTHORIZATION::matcher)
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("");
        }
    }

    private final Judge judge;
    private final Supplier<URI> configuration;
    private final String scope;
    private boolean refused;
    private Verdict.Accepted accepted;

    /** @param configuration where whoever has no good token learns where to get one */
    BearerExchange(Judge judge, Supplier<URI> configuration, String scope) {
        this.judge = judge;
        this.configuration = configuration;
        this.scope = scope;
    }

    @Override
    public byte[] respond(byte[] message) {
        if (refused) {
            throw SaslFailure.NOT_AUTHORIZED.refused();
        }
        var read = Initial.parse(new String(message, UTF_8));
        var verdict = judge.judge(read.token);
        if (verdict instanceof Verdict.Refused no) {
            refused = true;
            return refusal(no.error());
        }
        var yes = (Verdict.Accepted) verdict;
        if (!Authorization.isOf(read.authorizationId, yes.who())) {
            throw SaslFailure.INVALID_AUTHZID.refused();
        }
        accepted = yes;
        return new byte[0];
    }

    /** Section 3.2.2. */
    private byte[] refusal(String error) {
        return Json.createObjectBuilder()
                .add("status", error)
                .add("scope", scope)
                .add("openid-configuration", configuration.get().toString())
                .build()
                .toString()
                .getBytes(UTF_8);
    }

    @Override
    public Optional<EntityBareJid> identity() {
        return Optional.ofNullable(accepted).map(Verdict.Accepted::who);
    }

    @Override
    public Optional<Grounds> grounds() {
        return Optional.ofNullable(accepted).map(Verdict.Accepted::grounds);
    }
}
