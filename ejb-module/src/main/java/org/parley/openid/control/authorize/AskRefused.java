package org.parley.openid.control.authorize;

import org.parley.kernel.Problem;
import org.parley.openid.OpenidProblem;
import org.parley.openid.Step;

/** The app is told, by way of the browser, that it cannot have what it asked for. */
public final class AskRefused extends RuntimeException {
    private final transient Step.Answer answer;
    private final transient Problem problem;

    AskRefused(Wanted wanted, OpenidProblem problem, String detail) {
        super(problem.word(), null, false, false);
        this.answer = wanted.error(problem, detail);
        this.problem = detail == null ? problem.problem() : problem.problem(detail);
    }

    public Step.Answer answer() {
        return answer;
    }

    /** The same for an app that asked us itself. */
    public Problem problem() {
        return problem;
    }
}
