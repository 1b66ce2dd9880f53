package org.parley.openid.control.authorize;

import org.parley.openid.OpenidProblem;
import org.parley.openid.Step;

/** The app is told, by way of the browser, that it cannot have what it asked for. */
public final class AskRefused extends RuntimeException {
    private final transient Step.Answer answer;
    private final OpenidProblem problem;

    AskRefused(Wanted wanted, OpenidProblem problem, String detail) {
        super(problem.word(), null, false, false);
        this.answer = wanted.error(problem, detail);
        this.problem = problem;
    }

    public Step.Answer answer() {
        return answer;
    }

    public OpenidProblem problem() {
        return problem;
    }
}
