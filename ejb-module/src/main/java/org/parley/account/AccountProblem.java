package org.parley.account;

import org.parley.kernel.ProblemCode;
import org.parley.kernel.ProblemKind;

/** Why the account feature refuses. */
public enum AccountProblem implements ProblemCode {
    UNKNOWN(ProblemKind.NOT_FOUND, "There is no such account."),
    USERNAME_TAKEN(ProblemKind.CONFLICT, "This user name is or was in use."),
    BAD_USERNAME(ProblemKind.INVALID, "This cannot be a user name."),
    BAD_PASSWORD(ProblemKind.INVALID, "This cannot be a password."),
    BAD_DISPLAY_NAME(ProblemKind.INVALID, "This cannot be a display name."),
    BAD_PROFILE(ProblemKind.INVALID, "Some details of the profile are not valid."),
    LAST_ADMINISTRATOR(ProblemKind.CONFLICT, "Nobody else could administer the server."),
    SETUP_LINK_SPENT(ProblemKind.GONE, "This setup link was used, replaced or has expired.");

    private final ProblemKind kind;
    private final String title;

    AccountProblem(ProblemKind kind, String title) {
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
