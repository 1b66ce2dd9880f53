package org.parley.openid;

import java.util.Locale;
import org.parley.kernel.ProblemCode;
import org.parley.kernel.ProblemKind;

/**
 * What the provider refuses. Most have their name from RFC 6749, RFC 6750, RFC 9126 or OpenID Connect Core, and are told
 * to apps under it; the last few are told to people only.
 */
public enum OpenidProblem implements ProblemCode {
    INVALID_REQUEST(ProblemKind.INVALID, "The request is not complete or contradicts itself."),
    INVALID_CLIENT(ProblemKind.UNAUTHENTICATED, "The app did not prove that it is the one."),
    INVALID_GRANT(ProblemKind.INVALID, "The code or refresh token is not good, or is not for this app."),
    UNAUTHORIZED_CLIENT(ProblemKind.INVALID, "This app may not do that."),
    UNSUPPORTED_GRANT_TYPE(ProblemKind.INVALID, "There is no such grant."),
    UNSUPPORTED_RESPONSE_TYPE(ProblemKind.INVALID, "The only response type is a code."),
    INVALID_SCOPE(ProblemKind.INVALID, "The app asked for nothing that it may have."),
    ACCESS_DENIED(ProblemKind.FORBIDDEN, "The person, or this server, said no."),
    LOGIN_REQUIRED(ProblemKind.FORBIDDEN, "The person is not signed in, and was not to be asked."),
    CONSENT_REQUIRED(ProblemKind.FORBIDDEN, "The person has not consented, and was not to be asked."),
    UNMET_AUTHENTICATION_REQUIREMENTS(ProblemKind.FORBIDDEN, "Nobody can sign in here in the way that was asked for."),
    REQUEST_NOT_SUPPORTED(ProblemKind.INVALID, "Request objects are not taken."),
    REQUEST_URI_NOT_SUPPORTED(ProblemKind.INVALID, "Request objects are not fetched; push the request."),
    REGISTRATION_NOT_SUPPORTED(ProblemKind.INVALID, "An app is not registered by the way."),
    INVALID_REQUEST_URI(ProblemKind.INVALID, "There is no such pushed request, or it was used or is too old."),
    INVALID_TOKEN(ProblemKind.UNAUTHENTICATED, "The access token is missing, wrong, revoked or expired."),
    INSUFFICIENT_SCOPE(ProblemKind.FORBIDDEN, "The access token does not reach so far."),
    TOO_MANY_REQUESTS(ProblemKind.TOO_MANY, "The app has too many requests under way."),
    UNKNOWN_APP(ProblemKind.NOT_FOUND, "There is no such app."),
    UNREGISTERED_REDIRECT(ProblemKind.INVALID, "The app did not register the address that it wants the answer at."),
    REQUEST_OVER(ProblemKind.GONE, "This sign-in is over, or began in another browser. Begin again at the app."),
    UNKNOWN_CONSENT(ProblemKind.NOT_FOUND, "There is no such consent.");

    private final ProblemKind kind;
    private final String title;

    OpenidProblem(ProblemKind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    /** As the protocols call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
