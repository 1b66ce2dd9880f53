package org.parley.session;

import org.parley.kernel.ProblemCode;
import org.parley.kernel.ProblemKind;

/** Why the session feature refuses. */
public enum SessionProblem implements ProblemCode {
    UNKNOWN(ProblemKind.NOT_FOUND, "There is no such live session.");

    private final ProblemKind kind;
    private final String title;

    SessionProblem(ProblemKind kind, String title) {
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
