package org.parley.app;

import org.parley.kernel.ProblemCode;
import org.parley.kernel.ProblemKind;

/** What can be refused about apps. */
public enum AppProblem implements ProblemCode {
    UNKNOWN(ProblemKind.NOT_FOUND, "There is no such app."),
    BAD_METADATA(ProblemKind.INVALID, "What the app says of itself is not valid."),
    ADDRESS_TAKEN(ProblemKind.CONFLICT, "Another app has or had this address."),
    WRONG_STATE(ProblemKind.CONFLICT, "The app is not in a state in which this can be done."),
    CHANGED_MEANWHILE(ProblemKind.CONFLICT, "Someone else has changed the app meanwhile."),
    BAD_REASON(ProblemKind.INVALID, "Turning something down needs a reason."),
    NO_SUCH_PERSON(ProblemKind.NOT_FOUND, "The app knows no such person."),
    NO_SECRET(ProblemKind.CONFLICT, "This app does not authenticate by a secret."),
    TWO_SECRETS(ProblemKind.CONFLICT, "The last rotation is not finished: the old secret is still valid."),
    NOT_CONFIDENTIAL(ProblemKind.CONFLICT, "Only a confidential app can go without PKCE."),
    TOO_MANY(ProblemKind.CONFLICT, "No more apps can be registered."),
    BAD_LOGO(ProblemKind.INVALID, "This cannot be a logo."),
    LOGO_TOO_LARGE(ProblemKind.TOO_LARGE, "The picture is too large."),
    REGISTRATION_OFF(ProblemKind.FORBIDDEN, "Apps cannot register themselves here."),
    BAD_TOKEN(ProblemKind.UNAUTHENTICATED, "The access token is missing, wrong, used up or too old."),
    TOKEN_UNKNOWN(ProblemKind.NOT_FOUND, "There is no such initial access token."),
    BAD_TOKEN_TERMS(ProblemKind.INVALID, "An initial access token cannot be like this."),
    KEYS_UNAVAILABLE(ProblemKind.UNAVAILABLE, "The public keys of the app cannot be had."),
    TOO_FAST(ProblemKind.TOO_MANY, "Too many apps were registered from this address."),
    NO_PUBLISHER(ProblemKind.FORBIDDEN, "Only publishers register apps.");

    private final ProblemKind kind;
    private final String title;

    AppProblem(ProblemKind kind, String title) {
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
}
