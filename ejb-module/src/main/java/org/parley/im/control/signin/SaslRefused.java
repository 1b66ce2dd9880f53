package org.parley.im.control.signin;

/** An attempt to sign in has failed; another may follow on the same stream. Carries no stack trace. */
public final class SaslRefused extends RuntimeException {
    private final SaslFailure failure;

    SaslRefused(SaslFailure failure) {
        super(failure.condition(), null, false, false);
        this.failure = failure;
    }

    public SaslFailure failure() {
        return failure;
    }
}
