package org.parley.im.control.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.parts.Domainpart;
import org.parley.account.AccountService;
import org.parley.account.ScramVerifier;
import org.parley.im.Origin;
import org.parley.im.TokenIssuer;
import org.parley.im.control.address.AddressPreparation;
import org.parley.im.control.fake.SomeSettings;
import org.parley.im.control.routing.Domains;
import org.parley.session.SessionId;
import org.parley.signin.PasswordAttempt;
import org.parley.signin.PasswordSignIn;
import org.parley.signin.Person;
import org.parley.signin.SignInThrottle;
import org.parley.signin.SigninProblem;
import org.parley.token.FamilyId;
import org.parley.token.LiveToken;
import org.parley.token.LiveTokens;
import org.parley.token.TokenKind;

class SignInTest {
    private static final Domainpart LOCAL = Domainpart.fromOrThrowUnchecked("parley.localhost");
    private static final Domainpart SITE = Domainpart.fromOrThrowUnchecked("partner.localhost");
    private static final Origin ENCRYPTED = new Origin("192.0.2.1", "test", true);
    private static final Origin PLAIN = new Origin("192.0.2.1", "test", false);
    private static final Origin HERE = new Origin("127.0.0.1", "test", false);
    private static final byte[] SALT = "0123456789abcdef".getBytes(UTF_8);

    private final List<String> asked = new ArrayList<>();
    private final SignIn signIn = new SignIn();
    private SigninProblem refusal;
    private boolean blocked;
    private LiveToken token;
    private Set<String> reached;

    @BeforeEach
    void wire() {
        AddressPreparation.activate();
        signIn.settings = SomeSettings.with(Map.of());
        signIn.random = new SecureRandom();
        signIn.domains = new Domains() {
            @Override
            public boolean isLocal(Domainpart domain) {
                return domain.equals(LOCAL);
            }
        };
        signIn.passwords = new PasswordSignIn() {
            @Override
            public Person judge(PasswordAttempt attempt) {
                asked.add(attempt.name() + " " + attempt.password());
                if (refusal != null) {
                    throw refusal.problem();
                }
                return new Person(attempt.name().toLowerCase(Locale.ROOT), "Alice", Set.of());
            }
        };
        signIn.tokens = new LiveTokens() {
            @Override
            public Optional<LiveToken> find(String accessKey) {
                return Optional.ofNullable(token);
            }
        };
        signIn.issuer = new TokenIssuer() {
            @Override
            public URI configuration() {
                return URI.create("https://parley.example/.well-known/openid-configuration");
            }

            @Override
            public Set<String> scopes(LiveToken token) {
                return reached == null ? token.scopes() : reached;
            }
        };
        signIn.throttle = new SignInThrottle() {
            @Override
            public void check(String who, String address, String via) {
                if (blocked) {
                    throw SigninProblem.TOO_MANY_ATTEMPTS.problem();
                }
            }

            @Override
            public void failed(String who, String address, String via) {
                asked.add("failed " + who + " " + address);
            }

            @Override
            public void passed(String who, String address, String via) {
                asked.add("passed " + who);
            }
        };
        signIn.accounts = new AccountService() {
            @Override
            public Optional<String> canonical(String username) {
                return Optional.of(username.toLowerCase(Locale.ROOT));
            }

            @Override
            public ScramVerifier verifier(String username) {
                return verifierOf("pencil");
            }
        };
    }

    @Test
    void mechanismsShouldDependOnDomainAndConnection() {
        assertThat(signIn.mechanisms(LOCAL, ENCRYPTED)).containsExactly("SCRAM-SHA-256", "PLAIN", "OAUTHBEARER");
        assertThat(signIn.mechanisms(LOCAL, HERE)).containsExactly("SCRAM-SHA-256", "PLAIN", "OAUTHBEARER");
        assertThat(signIn.mechanisms(LOCAL, PLAIN)).containsExactly("SCRAM-SHA-256");
        assertThat(signIn.mechanisms(SITE, ENCRYPTED)).containsExactly("PLAIN", "OAUTHBEARER");
        assertThat(signIn.mechanisms(SITE, PLAIN)).isEmpty();
        signIn.settings = SomeSettings.with(Map.of("plain-without-tls", "true"));
        assertThat(signIn.mechanisms(SITE, PLAIN)).containsExactly("PLAIN", "OAUTHBEARER");
    }

    private static LiveToken token(TokenKind kind, String who, String... scopes) {
        var now = Instant.EPOCH;
        return new LiveToken(
                new FamilyId(new UUID(0, 2)),
                kind,
                new SessionId(new UUID(0, 1)),
                who,
                "o_1",
                "app:1",
                Set.of(scopes),
                now,
                now,
                now,
                Map.of());
    }

    private String bearer(Domainpart domain) {
        var exchange = signIn.begin("OAUTHBEARER", domain, ENCRYPTED);
        var answer = new String(exchange.respond("n,,\u0001auth=Bearer x\u0001\u0001".getBytes(UTF_8)), UTF_8);
        return exchange.identity().map(Object::toString).orElse(answer);
    }

    @Test
    void tokenShouldLetInWhomItWasIssuedFor() {
        token = token(TokenKind.OAUTH, "alice@parley.localhost", "openid", "im");
        assertThat(bearer(LOCAL)).isEqualTo("alice@parley.localhost");
        token = token(TokenKind.OAUTH, "alice@parley.localhost", "xmpp:client:normal");
        assertThat(bearer(LOCAL)).isEqualTo("alice@parley.localhost");
    }

    @Test
    void tokenOfAnotherDomainKindOrScopeShouldLetNobodyIn() {
        token = token(TokenKind.OAUTH, "alice@parley.localhost", "im");
        assertThat(bearer(SITE)).contains("invalid_token");
        token = token(TokenKind.TICKET, "alice@parley.localhost", "im");
        assertThat(bearer(LOCAL)).contains("invalid_token");
        token = token(TokenKind.OAUTH, "alice@parley.localhost", "openid", "profile");
        assertThat(bearer(LOCAL)).contains("insufficient_scope");
        token = null;
        assertThat(bearer(LOCAL)).contains("invalid_token");
    }

    @Test
    void tokenThatReachesNothingAnyMoreShouldLetNobodyIn() {
        token = token(TokenKind.OAUTH, "alice@parley.localhost", "openid", "im");
        reached = Set.of();
        assertThat(bearer(LOCAL)).contains("invalid_token");
        reached = Set.of("openid");
        assertThat(bearer(LOCAL)).contains("insufficient_scope");
    }

    @Test
    void passwordShouldNotCrossAnOpenConnection() {
        assertThat(refusal(() -> signIn.begin("PLAIN", SITE, PLAIN))).isEqualTo(SaslFailure.ENCRYPTION_REQUIRED);
        assertThat(refusal(() -> signIn.begin("SCRAM-SHA-256", SITE, ENCRYPTED)))
                .isEqualTo(SaslFailure.INVALID_MECHANISM);
        assertThat(refusal(() -> signIn.begin("", LOCAL, ENCRYPTED))).isEqualTo(SaslFailure.INVALID_MECHANISM);
    }

    @Test
    void websiteShouldGetNameAndPasswordAsTheyWereGiven() {
        var exchange = signIn.begin("PLAIN", SITE, ENCRYPTED);
        assertThat(exchange.respond(utf8("\0Alice\0 p\u00E4ss, w\u00F6rd\uFF01 ")))
                .isEmpty();
        assertThat(asked).containsExactly("Alice@partner.localhost  p\u00E4ss, w\u00F6rd\uFF01 ");
        assertThatObject(exchange.identity().orElseThrow()).hasToString("alice@partner.localhost");
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_CREDENTIALS, NOT_AUTHORIZED",
        "TOO_MANY_ATTEMPTS, TEMPORARY_AUTH_FAILURE",
        "UNAVAILABLE, TEMPORARY_AUTH_FAILURE"
    })
    void refusalShouldSayWhetherToComeBack(SigninProblem given, SaslFailure told) {
        refusal = given;
        assertThat(plainRefusal("\0alice\0secret")).isEqualTo(told);
    }

    @Test
    void localPasswordShouldBeJudgedByTheAccount() {
        var exchange = signIn.begin("PLAIN", LOCAL, ENCRYPTED);
        exchange.respond(utf8("\0ALICE\0pencil"));
        assertThatObject(exchange.identity().orElseThrow()).hasToString("alice@parley.localhost");
        assertThat(asked).containsExactly("ALICE@parley.localhost pencil");
    }

    @Test
    void scramShouldBeNoWayAroundTheThrottle() throws GeneralSecurityException {
        var exchange = signIn.begin("SCRAM-SHA-256", LOCAL, ENCRYPTED);
        var challenge = new String(exchange.respond(utf8("n,,n=Alice,r=abc")), UTF_8);
        var client = new ScramClient("pencil", "n=Alice,r=abc", challenge);
        blocked = true;
        assertThat(refusal(() -> exchange.respond(utf8(client.proof()))))
                .as("blocked after the challenge")
                .isEqualTo(SaslFailure.TEMPORARY_AUTH_FAILURE);
        var later = signIn.begin("SCRAM-SHA-256", LOCAL, ENCRYPTED);
        assertThat(refusal(() -> later.respond(utf8("n,,n=alice,r=abc"))))
                .isEqualTo(SaslFailure.TEMPORARY_AUTH_FAILURE);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alice", "\0alice", "\0\0", "\0alice\0", "\0\0pencil", "\0a b@c\0wrong"})
    void brokenPlainMessageShouldFail(String message) {
        refusal = SigninProblem.BAD_CREDENTIALS;
        assertThat(plainRefusal(message)).isIn(SaslFailure.MALFORMED_REQUEST, SaslFailure.NOT_AUTHORIZED);
    }

    @Test
    void brokenUtf8ShouldFail() {
        var exchange = signIn.begin("PLAIN", LOCAL, ENCRYPTED);
        assertThat(refusal(() -> exchange.respond(new byte[] {0, (byte) 0xC3, 0, (byte) 0xFF})))
                .isIn(SaslFailure.MALFORMED_REQUEST, SaslFailure.NOT_AUTHORIZED);
    }

    @ParameterizedTest
    @CsvSource({"alice@parley.localhost, true", "bob@parley.localhost, false", "alice@partner.localhost, false"})
    void nobodyShouldActForSomebodyElse(String authorizationId, boolean allowed) {
        var exchange = signIn.begin("PLAIN", LOCAL, ENCRYPTED);
        var message = utf8(authorizationId + "\0alice\0pencil");
        if (allowed) {
            exchange.respond(message);
            assertThat(exchange.identity()).isPresent();
        } else {
            assertThat(refusal(() -> exchange.respond(message))).isEqualTo(SaslFailure.INVALID_AUTHZID);
            assertThat(exchange.identity()).isEmpty();
        }
    }

    @Test
    void scramShouldProveBothSides() throws GeneralSecurityException {
        var exchange = signIn.begin("SCRAM-SHA-256", LOCAL, ENCRYPTED);
        var challenge = new String(exchange.respond(utf8("n,,n=alice,r=abc")), UTF_8);
        assertThat(challenge).startsWith("r=abc").endsWith(",s=MDEyMzQ1Njc4OWFiY2RlZg==,i=4096");
        var client = new ScramClient("pencil", "n=alice,r=abc", challenge);
        var last = new String(exchange.respond(utf8(client.proof())), UTF_8);
        assertThat(last).isEqualTo("v=" + client.serverSignature());
        assertThat(asked).containsExactly("passed alice@parley.localhost");
        assertThatObject(exchange.identity().orElseThrow()).hasToString("alice@parley.localhost");
    }

    @Test
    void wrongProofShouldFailAndCount() throws GeneralSecurityException {
        var exchange = signIn.begin("SCRAM-SHA-256", LOCAL, ENCRYPTED);
        var challenge = new String(exchange.respond(utf8("n,,n=alice,r=abc")), UTF_8);
        var client = new ScramClient("pen", "n=alice,r=abc", challenge);
        assertThat(refusal(() -> exchange.respond(utf8(client.proof())))).isEqualTo(SaslFailure.NOT_AUTHORIZED);
        assertThat(asked).containsExactly("failed alice@parley.localhost 192.0.2.1");
        assertThat(exchange.identity()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n,,",
                "p=tls-unique,,n=a,r=b",
                "n,,n=a",
                "n,,r=b,n=a",
                "n,,m=x,n=a,r=b",
                "n,x,n=a,r=b",
                "n,,n=,r=b",
                "n,,n=a=3d,r=b",
                "n,,n=a,r="
            })
    void brokenScramBeginningShouldFail(String message) {
        var exchange = signIn.begin("SCRAM-SHA-256", LOCAL, ENCRYPTED);
        assertThat(refusal(() -> exchange.respond(utf8(message)))).isEqualTo(SaslFailure.MALFORMED_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c=biws,r=abc,p=AAAA", "c=biws,r=abc", ",p=", "c=biws,r=abc,p=%"})
    void brokenScramEndShouldFail(String message) {
        var exchange = signIn.begin("SCRAM-SHA-256", LOCAL, ENCRYPTED);
        exchange.respond(utf8("n,,n=alice,r=abc"));
        assertThat(refusal(() -> exchange.respond(utf8(message)))).isEqualTo(SaslFailure.MALFORMED_REQUEST);
    }

    private SaslFailure plainRefusal(String message) {
        var exchange = signIn.begin("PLAIN", LOCAL, ENCRYPTED);
        return refusal(() -> exchange.respond(utf8(message)));
    }

    private static SaslFailure refusal(ThrowingCallable call) {
        return catchThrowableOfType(SaslRefused.class, call).failure();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static ScramVerifier verifierOf(String password) {
        try {
            var key = new PBEKeySpec(password.toCharArray(), SALT, 4096, 256);
            var salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
            return new ScramVerifier(SALT, 4096, hash(hmac(salted, "Client Key")), hmac(salted, "Server Key"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hash(byte[] text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text);
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(utf8(text));
    }

    /** The client's half of RFC 5802 section 3. */
    private record ScramClient(String password, String first, String challenge) {

        String proof() throws GeneralSecurityException {
            var key = hmac(salted(), "Client Key");
            var signature = hmac(hash(key), signed());
            for (int i = 0; i < key.length; i++) {
                key[i] ^= signature[i];
            }
            return withoutProof() + ",p=" + Base64.getEncoder().encodeToString(key);
        }

        String serverSignature() throws GeneralSecurityException {
            return Base64.getEncoder().encodeToString(hmac(hmac(salted(), "Server Key"), signed()));
        }

        private String withoutProof() {
            return "c=biws," + challenge.split(",")[0];
        }

        private String signed() {
            return first + "," + challenge + "," + withoutProof();
        }

        private byte[] salted() throws GeneralSecurityException {
            var key = new PBEKeySpec(password.toCharArray(), SALT, 4096, 256);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        }
    }
}
