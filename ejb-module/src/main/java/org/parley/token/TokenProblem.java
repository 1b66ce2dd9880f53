package org.parley.token;

import org.parley.kernel.ProblemCode;
import org.parley.kernel.ProblemKind;

/** Why keys are neither given out nor replaced, whoever asks. */
public enum TokenProblem implements ProblemCode {
    BUSY(ProblemKind.UNAVAILABLE, "Too many ask for tokens at the moment. Try again.");

    private final ProblemKind kind;
    private final String title;

    TokenProblem(ProblemKind kind, String title) {
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
