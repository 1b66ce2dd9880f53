package org.parley.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.it.inside.BesideParley.bean;
import static org.parley.it.inside.BesideParley.found;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.parley.app.AppMetadata;
import org.parley.app.AppProblem;
import org.parley.app.AppProfile;
import org.parley.app.AppService;
import org.parley.app.AppView;
import org.parley.app.CheckedProfile;
import org.parley.app.RegisterApp;
import org.parley.app.RegistrationService;
import org.parley.it.Rule;
import org.parley.openid.AuthorizationService;
import org.parley.openid.ClaimsWish;
import org.parley.openid.ConsentService;
import org.parley.openid.IssueCode;
import org.parley.openid.OpenidProblem;
import org.parley.openid.TokenAnswer;
import org.parley.openid.control.token.Grant;
import org.parley.session.OpenSession;
import org.parley.session.SessionId;
import org.parley.session.SessionKind;
import org.parley.session.SessionService;
import org.parley.token.TokenKind;
import org.parley.token.TokenService;

/** An app that is given something while the person takes it back, or an administrator closes the app. */
@Inside
class ConsentRacesIT {
    private static final String CALLBACK = "https://race.example/signed-in";

    @Deployment
    public static WebArchive besideParley() {
        return BesideParley.archive();
    }

    private static AppView registered() throws ReflectiveOperationException {
        var profile = AppMetadata.read("{\"client_name\":\"Race\",\"redirect_uris\":[\"" + CALLBACK + "\"]}");
        var checked = CheckedProfile.class.getDeclaredConstructor(AppProfile.class);
        checked.setAccessible(true);
        return bean(AppService.class)
                .register(new RegisterApp(checked.newInstance(profile), null, Some.TESTER))
                .app();
    }

    private record Sign(AppView app, String who, SessionId session) {

        static Sign in() throws ReflectiveOperationException {
            var who = Some.name() + "@parley.localhost";
            var session =
                    bean(SessionService.class).open(new OpenSession(who, SessionKind.WEB, "test", null, null, null));
            return new Sign(registered(), who, session.id());
        }

        /** @param consented now, or before */
        String code(boolean consented) {
            return bean(AuthorizationService.class)
                    .issue(new IssueCode(
                            app,
                            who,
                            "o_" + who,
                            session,
                            Instant.now(),
                            null,
                            CALLBACK,
                            null,
                            null,
                            Set.of("profile"),
                            ClaimsWish.NONE,
                            consented));
        }

        void withdraw() {
            bean(ConsentService.class).withdraw(who, app.id(), Some.TESTER);
        }

        TokenAnswer redeem(String code) {
            var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), URI.create(CALLBACK));
            var request = new TokenRequest.Builder(
                            URI.create("https://parley.example/oauth2/token"), new ClientID(app.clientId()), grant)
                    .build();
            return found(Grant.class, "java:global/parley/ejb-module/CodeGrant")
                    .give(app, request, null)
                    .toCompletableFuture()
                    .join();
        }

        long tokens() {
            return bean(TokenService.class).count(TokenKind.OAUTH, who, null);
        }
    }

    @Test
    @Rule("A1-19")
    void codeShouldNotBeGivenOutForAConsentThatIsBeingWithdrawn() throws Exception {
        var sign = Sign.in();
        sign.code(true);
        try (var first = new OpenTransaction()) {
            sign.withdraw();
            var second = first.obstructs(() -> sign.code(false));
            first.commit();
            assertThat(Some.refusal(second)).isEqualTo(OpenidProblem.REQUEST_OVER);
        }
    }

    @Test
    @Rule("A1-19")
    void codeThatIsBeingGivenOutShouldGoWithItsConsent() throws Exception {
        var sign = Sign.in();
        sign.code(true);
        String code;
        try (var first = new OpenTransaction()) {
            code = sign.code(false);
            var second = first.obstructs(() -> {
                sign.withdraw();
                return null;
            });
            first.commit();
            second.get(30, TimeUnit.SECONDS);
        }
        assertThat(sign.redeem(code)).isEqualTo(new TokenAnswer.Refused(OpenidProblem.INVALID_GRANT));
    }

    @Test
    @Rule("A1-19")
    void tokenThatIsBeingGivenOutShouldEndWithItsConsent() throws Exception {
        var sign = Sign.in();
        var code = sign.code(true);
        try (var first = new OpenTransaction()) {
            assertThat(sign.redeem(code)).isInstanceOf(TokenAnswer.Given.class);
            var second = first.obstructs(() -> {
                sign.withdraw();
                return null;
            });
            first.commit();
            second.get(30, TimeUnit.SECONDS);
        }
        assertThat(sign.tokens()).isZero();
    }

    @Test
    void tokenShouldNotBeGivenOutToAnAppThatIsBeingSuspended() throws Exception {
        var sign = Sign.in();
        var code = sign.code(true);
        try (var first = new OpenTransaction()) {
            bean(AppService.class).suspend(sign.app().id(), Some.TESTER);
            var second = first.obstructs(() -> sign.redeem(code));
            first.commit();
            assertThat(second.get(30, TimeUnit.SECONDS))
                    .isEqualTo(new TokenAnswer.Refused(OpenidProblem.INVALID_GRANT));
        }
    }

    /** Or a stranger could keep everybody waiting who signs in to the app. */
    @Test
    void whoeverHasNoRightToTheAppShouldNotLockIt() throws Exception {
        var app = registered();
        try (var first = new OpenTransaction()) {
            bean(AppService.class).hold(app.id());
            var second = BesideParley.threads()
                    .submit(() -> bean(RegistrationService.class).read(app.clientId(), "ply_ar_guessed"));
            assertThat(Some.refusal(second)).isEqualTo(AppProblem.BAD_TOKEN);
            assertThat(first.mayStillCommit()).isTrue();
        }
    }

    @Test
    void tokenThatIsBeingGivenOutShouldEndWithItsApp() throws Exception {
        var sign = Sign.in();
        var code = sign.code(true);
        try (var first = new OpenTransaction()) {
            assertThat(sign.redeem(code)).isInstanceOf(TokenAnswer.Given.class);
            var second = first.obstructs(
                    () -> bean(AppService.class).suspend(sign.app().id(), Some.TESTER));
            first.commit();
            second.get(30, TimeUnit.SECONDS);
        }
        assertThat(sign.tokens()).isZero();
    }
}
