package org.parley.repeat;

import org.parley.kernel.ProblemCode;
import org.parley.kernel.ProblemKind;

/** Why a request under an idempotency key is refused. */
public enum RepeatProblem implements ProblemCode {
    BAD_KEY(ProblemKind.INVALID, "The Idempotency-Key is not of the agreed form."),
    UNDER_WAY(ProblemKind.CONFLICT, "The first request with this Idempotency-Key is under way."),
    ANOTHER_REQUEST(ProblemKind.CONFLICT, "Another request came with this Idempotency-Key.");

    private final ProblemKind kind;
    private final String title;

    RepeatProblem(ProblemKind kind, String title) {
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
