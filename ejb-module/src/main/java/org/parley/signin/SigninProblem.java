package org.parley.signin;

import org.parley.kernel.ProblemCode;
import org.parley.kernel.ProblemKind;

/** Why a sign-in is refused; the same for names that exist and names that do not. */
public enum SigninProblem implements ProblemCode {
    BAD_CREDENTIALS(ProblemKind.UNAUTHENTICATED, "The user name or the password is wrong."),
    TOO_MANY_ATTEMPTS(ProblemKind.TOO_MANY, "Too many sign-ins have failed. Try again later."),
    UNAVAILABLE(ProblemKind.UNAVAILABLE, "The website that knows the password does not answer. Try again later.");

    private final ProblemKind kind;
    private final String title;

    SigninProblem(ProblemKind kind, String title) {
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
