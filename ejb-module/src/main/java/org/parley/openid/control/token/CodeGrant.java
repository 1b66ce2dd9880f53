package org.parley.openid.control.token;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.parley.app.AppGrant;
import org.parley.app.AppService;
import org.parley.app.AppView;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.Sha256;
import org.parley.openid.OpenidProblem;
import org.parley.openid.TokenAnswer;
import org.parley.openid.control.Secrets;
import org.parley.openid.entity.AuthorizationCode;
import org.parley.openid.entity.AuthorizationCodes;
import org.parley.session.SessionId;
import org.parley.session.SessionService;
import org.parley.token.FamilyId;
import org.parley.token.TokenService;

/**
 * Tokens for a code: OAuth 2.1 section 4.1.3, OpenID Connect Core 3.1.3. A code is spent by the first try, whatever
 * becomes of it; a second try ends what the first one got. In the audit log it stands under the id of the authorization
 * that the code came from, and names the request's own.
 */
@Stateless
public class CodeGrant implements Grant {
    @Inject
    AuthorizationCodes codes;

    @Inject
    PersonTokens persons;

    @Inject
    AppService apps;

    @Inject
    SessionService sessions;

    @Inject
    TokenService tokens;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    @Override
    public AppGrant kind() {
        return AppGrant.AUTHORIZATION_CODE;
    }

    @Override
    public CompletionStage<TokenAnswer> give(AppView app, TokenRequest request, String address) {
        return CompletableFuture.completedStage(answer(app, request, address));
    }

    private TokenAnswer answer(AppView app, TokenRequest request, String address) {
        var grant = (AuthorizationCodeGrant) request.getAuthorizationGrant();
        var hash = Sha256.hex(grant.getAuthorizationCode().getValue());
        var by = new Actor(app.clientId(), address);
        var own = CorrelationId.current();
        return codes.locked(hash)
                .filter(code -> code.party().app().equals(app.id().value()))
                .map(code -> CorrelationId.under(
                        code.correlation(),
                        () -> code.redeem(clock.instant())
                                ? redeem(app, code, grant, by, own)
                                : usedTwice(code, by, own)))
                .orElseGet(() -> new TokenAnswer.Refused(OpenidProblem.INVALID_GRANT));
    }

    private TokenAnswer redeem(
            AppView app, AuthorizationCode code, AuthorizationCodeGrant grant, Actor by, String own) {
        var flaw = flaw(app, code, grant);
        if (flaw != null) {
            audit.record(entry("openid.code-refused", code, by, own).with("reason", flaw));
            return new TokenAnswer.Refused(OpenidProblem.INVALID_GRANT);
        }
        var issued = persons.issue(app, code, by.address());
        code.gave(issued.family().value());
        audit.record(entry("openid.code-redeemed", code, by, own)
                .with("family", issued.family().value().toString()));
        return issued.answer();
    }

    /** Why the code gives nothing, for the audit log; null when it does. */
    private String flaw(AppView app, AuthorizationCode code, AuthorizationCodeGrant grant) {
        if (!code.expires().isAfter(clock.instant())) {
            return "expired";
        }
        if (!isFromWhereItWasSent(code, grant)) {
            return "redirect_uri differs";
        }
        if (!isVerified(code.binding().challenge(), grant)) {
            return "code_verifier does not fit";
        }
        if (!apps.hold(app.id())) {
            return "app suspended";
        }
        if (!sessions.live(new SessionId(code.party().session()))) {
            return "session over";
        }
        return app.isOpenTo(code.party().who()) ? null : "app is not open to the person";
    }

    /** What PKCE proves need not be told again; without PKCE it must be. */
    private static boolean isFromWhereItWasSent(AuthorizationCode code, AuthorizationCodeGrant grant) {
        var told = grant.getRedirectionURI();
        return told == null
                ? code.binding().challenge() != null
                : told.toString().equals(code.binding().redirectUri());
    }

    /** A verifier without a challenge would be a code of another flow, put in here. */
    private static boolean isVerified(String challenge, AuthorizationCodeGrant grant) {
        var verifier = grant.getCodeVerifier();
        if (challenge == null || verifier == null) {
            return challenge == null && verifier == null;
        }
        return MessageDigest.isEqual(
                challenge.getBytes(StandardCharsets.US_ASCII),
                Secrets.challenge(verifier.getValue()).getBytes(StandardCharsets.US_ASCII));
    }

    private TokenAnswer usedTwice(AuthorizationCode code, Actor by, String own) {
        audit.record(entry("openid.code-reused", code, by, own));
        if (code.family() != null) {
            tokens.end(new FamilyId(code.family()), "code used again", by);
        }
        return new TokenAnswer.Refused(OpenidProblem.INVALID_GRANT);
    }

    private static AuditEntry entry(String action, AuthorizationCode code, Actor by, String own) {
        return AuditEntry.of(action, by, code.party().who())
                .with("app", code.party().app().toString())
                .with("request", own);
    }
}
