package org.parley.website;

import org.parley.kernel.ProblemCode;
import org.parley.kernel.ProblemKind;

/** What can be refused about websites. */
public enum WebsiteProblem implements ProblemCode {
    UNKNOWN(ProblemKind.NOT_FOUND, "There is no such website."),
    BAD_IDENTIFIER(ProblemKind.INVALID, "This cannot be the identifier of a website."),
    IDENTIFIER_TAKEN(ProblemKind.CONFLICT, "A website with this identifier is already there."),
    BAD_PROFILE(ProblemKind.INVALID, "The details of the website are not valid."),
    BAD_SECRET(ProblemKind.INVALID, "This is not a connector secret."),
    WRONG_STATE(ProblemKind.CONFLICT, "The website is not in a state in which this can be done."),
    CHANGED_MEANWHILE(ProblemKind.CONFLICT, "Someone else has changed the website meanwhile."),
    TWO_SECRETS(ProblemKind.CONFLICT, "The last rotation is not finished: the old secret is still valid."),
    POSTING_UNKNOWN(ProblemKind.NOT_FOUND, "There is no such posting."),
    NOTICE_NOT_GENUINE(ProblemKind.UNAUTHENTICATED, "The signature is missing, wrong or too old."),
    BAD_NOTICE(ProblemKind.INVALID, "The notice is not valid."),
    TOO_MANY_NOTICES(ProblemKind.TOO_MANY, "The website sends too many notices.");

    private final ProblemKind kind;
    private final String title;

    WebsiteProblem(ProblemKind kind, String title) {
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
