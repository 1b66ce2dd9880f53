package org.parley.kernel;

/** What can be wrong with any request, whatever it asks for. */
public enum RequestProblem implements ProblemCode {
    INVALID(ProblemKind.INVALID, "The request is not valid."),
    MALFORMED(ProblemKind.INVALID, "The request could not be read."),
    UNKNOWN_CURSOR(ProblemKind.INVALID, "The cursor does not come from this list."),
    NOT_FOUND(ProblemKind.NOT_FOUND, "There is nothing at this address."),
    NOT_SUPPORTED(ProblemKind.INVALID, "The method or media type is not supported here."),
    TOO_LARGE(ProblemKind.TOO_LARGE, "The request body is too large."),
    SIGN_IN_NEEDED(ProblemKind.UNAUTHENTICATED, "Sign in to do this."),
    FORBIDDEN(ProblemKind.FORBIDDEN, "This is not allowed for you."),
    FAILED(ProblemKind.INTERNAL, "Something went wrong here. The request id finds it in the server log.");

    private final ProblemKind kind;
    private final String title;

    RequestProblem(ProblemKind kind, String title) {
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
