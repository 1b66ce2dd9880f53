package org.parley.openid.control.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.app.AppId;
import org.parley.app.AppService;
import org.parley.app.AppView;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.Problem;
import org.parley.kernel.SettingsReader;
import org.parley.kernel.Sha256;
import org.parley.openid.OpenidProblem;
import org.parley.openid.OpenidSettings;
import org.parley.openid.SomeApps;
import org.parley.openid.TokenAnswer;
import org.parley.openid.TokenAnswer.Refused;
import org.parley.openid.control.Secrets;
import org.parley.openid.entity.AuthorizationCode;
import org.parley.openid.entity.AuthorizationCodes;
import org.parley.session.SessionId;
import org.parley.session.SessionService;
import org.parley.token.FamilyId;
import org.parley.token.FamilyView;
import org.parley.token.IssueTokens;
import org.parley.token.IssuedTokens;
import org.parley.token.LiveToken;
import org.parley.token.Rotate;
import org.parley.token.Rotation;
import org.parley.token.TokenDesk;
import org.parley.token.TokenKind;
import org.parley.token.TokenService;

/** What each grant gives and refuses, apart from databases and clocks. */
class GrantsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final URI CALLBACK = URI.create(SomeApps.CALLBACK);
    private static final com.nimbusds.oauth2.sdk.AuthorizationCode CODE =
            new com.nimbusds.oauth2.sdk.AuthorizationCode("code");
    private static final CodeVerifier VERIFIER = new CodeVerifier();

    private final AppView app = SomeApps.confidential();
    private final Store codes = new Store();
    private final Families families = new Families();
    private final Desk desk = new Desk();
    private final CodeGrant grant = new CodeGrant();
    private final RefreshGrant refresh = new RefreshGrant();
    private final CredentialsGrant credentials = new CredentialsGrant();
    private boolean live = true;
    private boolean open = true;

    @BeforeEach
    void wire() {
        var settings = OpenidSettings.read(new SettingsReader(name -> Optional.empty()));
        var persons = new PersonTokens() {
            @Override
            CompletionStage<TokenAnswer> refreshed(AppView to, IssuedTokens issued) {
                return CompletableFuture.completedStage(answer(to, issued, null));
            }

            @Override
            TokenAnswer.Given answer(AppView to, IssuedTokens issued, String nonce) {
                return new TokenAnswer.Given(
                        issued.access(), Duration.ofMinutes(15), issued.token().scopes(), issued.refresh(), nonce);
            }
        };
        persons.tokens = families;
        persons.settings = settings;
        grant.codes = codes;
        grant.persons = persons;
        grant.tokens = families;
        grant.audit = new Silence();
        grant.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var sessions = new SessionService() {
            @Override
            public boolean live(SessionId id) {
                return live;
            }
        };
        grant.sessions = sessions;
        grant.apps = new AppService() {
            @Override
            public boolean hold(AppId id) {
                return open;
            }
        };
        refresh.sessions = sessions;
        refresh.tokens = desk;
        refresh.persons = persons;
        refresh.settings = settings;
        credentials.tokens = desk;
        credentials.settings = settings;
    }

    @Test
    void codeShouldGiveTokensOnceAndEndThemWhenItComesAgain() {
        codes.put("code", code(Secrets.challenge(VERIFIER.getValue()), NOW.plusSeconds(60)));
        assertThat(redeem(VERIFIER)).isInstanceOf(TokenAnswer.Given.class);
        assertThat(redeem(VERIFIER)).isEqualTo(new Refused(OpenidProblem.INVALID_GRANT));
        assertThat(families.ended).hasSize(1);
    }

    @Test
    void wrongVerifierShouldSpendTheCode() {
        codes.put("code", code(Secrets.challenge(VERIFIER.getValue()), NOW.plusSeconds(60)));
        assertThat(redeem(new CodeVerifier())).isInstanceOf(Refused.class);
        assertThat(redeem(VERIFIER)).isInstanceOf(Refused.class);
        assertThat(families.issued).isEmpty();
    }

    @Test
    void codeShouldBeRefusedWhenSomethingDoesNotFit() {
        assertThat(redeem(VERIFIER)).as("unknown").isInstanceOf(Refused.class);
        codes.put("code", code(Secrets.challenge(VERIFIER.getValue()), NOW));
        assertThat(redeem(VERIFIER)).as("expired").isInstanceOf(Refused.class);
        codes.put("code", code(null, NOW.plusSeconds(60)));
        assertThat(redeem(VERIFIER)).as("a verifier without a challenge").isInstanceOf(Refused.class);
        codes.put("code", code(Secrets.challenge(VERIFIER.getValue()), NOW.plusSeconds(60)));
        assertThat(redeem(null)).as("a challenge without a verifier").isInstanceOf(Refused.class);
        codes.put("code", code(null, NOW.plusSeconds(60)));
        assertThat(given(grant, new AuthorizationCodeGrant(CODE, URI.create("https://evil.example/"))))
                .as("another address")
                .isInstanceOf(Refused.class);
        codes.put("code", code(Secrets.challenge(VERIFIER.getValue()), NOW.plusSeconds(60)));
        open = false;
        assertThat(redeem(VERIFIER)).as("the app is being closed").isInstanceOf(Refused.class);
        codes.put("code", code(Secrets.challenge(VERIFIER.getValue()), NOW.plusSeconds(60)));
        open = true;
        live = false;
        assertThat(redeem(VERIFIER)).as("the session is over").isInstanceOf(Refused.class);
        assertThat(families.issued).isEmpty();
    }

    private TokenAnswer redeem(CodeVerifier verifier) {
        return given(grant, new AuthorizationCodeGrant(CODE, CALLBACK, verifier));
    }

    @Test
    void refreshShouldReachWhatWasGrantedAndNoMore() {
        desk.granted = "email openid";
        assertThatThrownBy(() -> given(refresh, new RefreshTokenGrant(new RefreshToken("key")), "openid phone"))
                .cause()
                .isInstanceOfSatisfying(
                        Problem.class, refusal -> assertThat(refusal.code()).isEqualTo(OpenidProblem.INVALID_SCOPE));
        given(refresh, new RefreshTokenGrant(new RefreshToken("key")), "openid");
        given(refresh, new RefreshTokenGrant(new RefreshToken("key")));
        assertThat(desk.reached).containsExactly(Set.of("openid"), Set.of("email", "openid"));
    }

    @Test
    void refreshTokenThatNobodyHoldsShouldBeRefused() {
        assertThat(given(refresh, new RefreshTokenGrant(new RefreshToken("spent"))))
                .isEqualTo(new Refused(OpenidProblem.INVALID_GRANT));
    }

    @Test
    void credentialsShouldReachNobody() {
        assertThat(given(credentials, new ClientCredentialsGrant()))
                .isInstanceOfSatisfying(TokenAnswer.Given.class, answer -> {
                    assertThat(answer.scopes()).containsExactly("menu");
                    assertThat(answer.refresh()).isNull();
                });
        assertThat(given(credentials, new ClientCredentialsGrant(), "openid"))
                .isEqualTo(new Refused(OpenidProblem.INVALID_SCOPE));
        assertThat(now(credentials.give(SomeApps.open(), request(new ClientCredentialsGrant(), null), "::1")))
                .isEqualTo(new Refused(OpenidProblem.UNAUTHORIZED_CLIENT));
    }

    private TokenAnswer given(Grant by, AuthorizationGrant given) {
        return now(by.give(app, request(given, null), "::1"));
    }

    private TokenAnswer given(Grant by, AuthorizationGrant given, String scope) {
        return now(by.give(app, request(given, Scope.parse(scope)), "::1"));
    }

    private static TokenAnswer now(CompletionStage<TokenAnswer> answer) {
        return answer.toCompletableFuture().join();
    }

    private TokenRequest request(AuthorizationGrant given, Scope scope) {
        return new TokenRequest(
                URI.create("https://parley.example"),
                new ClientSecretBasic(new ClientID(app.clientId()), new Secret("s")),
                given,
                scope);
    }

    private AuthorizationCode code(String challenge, Instant expires) {
        var party = new AuthorizationCode.Party(
                app.id().value(), "dora@parley.example", "o_dora", UUID.randomUUID(), NOW.minusSeconds(5));
        return new AuthorizationCode(
                        Sha256.hex("code"),
                        party,
                        new AuthorizationCode.Binding(SomeApps.CALLBACK, challenge, null),
                        expires)
                .gives("openid", "/");
    }

    private static final class Store extends AuthorizationCodes {
        private AuthorizationCode stored;

        void put(String text, AuthorizationCode code) {
            stored = code;
        }

        @Override
        public Optional<AuthorizationCode> locked(String hash) {
            return Optional.ofNullable(stored);
        }
    }

    private final class Families extends TokenService {
        private final List<IssueTokens> issued = new ArrayList<>();
        private final List<FamilyId> ended = new ArrayList<>();

        @Override
        public IssuedTokens issue(IssueTokens command) {
            issued.add(command);
            return tokens(command.scopes(), command.details());
        }

        @Override
        public boolean end(FamilyId id, String reason, Actor by) {
            return ended.add(id);
        }
    }

    private static IssuedTokens tokens(Set<String> scopes, Map<String, String> details) {
        var family = new FamilyId(UUID.randomUUID());
        var token =
                new LiveToken(family, TokenKind.OAUTH, null, null, "o_dora", "app:x", scopes, NOW, NOW, NOW, details);
        return new IssuedTokens(family, "access", "refresh", NOW, NOW, token);
    }

    private final class Desk extends TokenDesk {
        private final List<Set<String>> reached = new ArrayList<>();
        private String granted;

        @Override
        public CompletionStage<IssuedTokens> issue(IssueTokens command) {
            return CompletableFuture.completedStage(tokens(command.scopes(), command.details()));
        }

        @Override
        public CompletionStage<Rotation> rotate(Rotate command) {
            return CompletableFuture.completedStage(rotated(command));
        }

        private Rotation rotated(Rotate command) {
            if (!command.refreshKey().equals("key")) {
                return new Rotation.Refused(Rotation.Reason.UNKNOWN);
            }
            try {
                var scopes = command.terms().scopes(family());
                reached.add(scopes);
                return new Rotation.Rotated(tokens(scopes, Map.of()));
            } catch (Problem declined) {
                return new Rotation.Declined(declined);
            }
        }

        private FamilyView family() {
            return new FamilyView(
                    new FamilyId(UUID.randomUUID()),
                    TokenKind.OAUTH,
                    null,
                    "dora@parley.example",
                    "o_dora",
                    Audience.of(app.id()),
                    Set.of("openid"),
                    NOW,
                    NOW,
                    NOW,
                    NOW,
                    null,
                    null,
                    Map.of(PersonTokens.GRANTED, granted));
        }
    }

    private static final class Silence extends AuditService {
        @Override
        public void record(AuditEntry entry) {
            // nobody reads it here
        }
    }
}
