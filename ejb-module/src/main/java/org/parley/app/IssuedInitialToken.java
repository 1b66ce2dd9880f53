package org.parley.app;

/** An initial access token, told this once and never again. */
public record IssuedInitialToken(InitialTokenView view, String token) {

    @Override
    public String toString() {
        return "IssuedInitialToken[" + view.id() + "]";
    }
}
