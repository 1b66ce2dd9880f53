package org.parley.call;

import org.parley.kernel.ProblemCode;
import org.parley.kernel.ProblemKind;

/** What can be refused to an app that calls, and to a person who calls an app. */
public enum CallProblem implements ProblemCode {
    INVALID_TOKEN(ProblemKind.UNAUTHENTICATED, "The access token is missing, wrong, revoked or expired."),
    INSUFFICIENT_SCOPE(ProblemKind.FORBIDDEN, "The access token does not reach so far."),
    NO_PERSON(ProblemKind.FORBIDDEN, "This can be asked only with the token of a person."),
    UNKNOWN_PERSON(ProblemKind.NOT_FOUND, "The app knows nobody by this open ID."),
    NOT_ALLOWED(ProblemKind.FORBIDDEN, "The person does not allow the app to do this, or no longer."),
    NOT_TAKEN(ProblemKind.CONFLICT, "The person takes no messages from the app."),
    NO_ROOM(ProblemKind.UNAVAILABLE, "Too much waits already."),
    TOO_MANY(ProblemKind.TOO_MANY, "The app calls too often."),
    NO_ADDRESS(ProblemKind.CONFLICT, "The app has no address of its own to call from."),
    NO_WAY_IN(ProblemKind.CONFLICT, "The app did not say where a sign-in that begins elsewhere goes on."),
    FOREIGN_LINK(ProblemKind.INVALID, "The link does not lead to the app."),
    BAD_TEXT(ProblemKind.INVALID, "The text is missing or too long."),
    BAD_CHOICES(ProblemKind.INVALID, "The choices are not of the agreed form."),
    CANNOT_MEET(ProblemKind.CONFLICT, "The two cannot write to each other."),
    UNKNOWN_CARD(ProblemKind.NOT_FOUND, "There is no such card for you, or it is too old."),
    NO_CONSENT(ProblemKind.FORBIDDEN, "You have not allowed the app anything, so it takes no messages from you."),
    NOT_LISTENING(ProblemKind.FORBIDDEN, "The app does not take messages."),
    NOT_ANSWERING(ProblemKind.UNAVAILABLE, "The app did not take the message. Try again later.");

    private final ProblemKind kind;
    private final String title;

    CallProblem(ProblemKind kind, String title) {
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
