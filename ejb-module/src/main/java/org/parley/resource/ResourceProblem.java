package org.parley.resource;

import org.parley.kernel.ProblemCode;
import org.parley.kernel.ProblemKind;

/** What can be refused about app resource servers. */
public enum ResourceProblem implements ProblemCode {
    UNKNOWN(ProblemKind.NOT_FOUND, "There is no such resource server."),
    BAD_IDENTIFIER(ProblemKind.INVALID, "This cannot be the identifier of a resource server."),
    IDENTIFIER_TAKEN(ProblemKind.CONFLICT, "A resource server with this identifier is already there."),
    BAD_PROFILE(ProblemKind.INVALID, "The details of the resource server are not valid."),
    BAD_SECRET(ProblemKind.INVALID, "This is not the secret of a resource server."),
    WRONG_STATE(ProblemKind.CONFLICT, "The resource server is not in a state in which this can be done."),
    CHANGED_MEANWHILE(ProblemKind.CONFLICT, "Someone else has changed the resource server meanwhile."),
    TWO_SECRETS(ProblemKind.CONFLICT, "The last rotation is not finished: the old secret is still valid.");

    private final ProblemKind kind;
    private final String title;

    ResourceProblem(ProblemKind kind, String title) {
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
