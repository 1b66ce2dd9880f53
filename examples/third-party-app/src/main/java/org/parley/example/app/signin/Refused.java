package org.parley.example.app.signin;

/** Why somebody is not signed in, in words for them. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
