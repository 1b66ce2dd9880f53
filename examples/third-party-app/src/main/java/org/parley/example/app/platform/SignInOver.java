package org.parley.example.app.platform;

/** Parley no longer takes the person's tokens: they have to sign in again. */
public final class SignInOver extends Exception {
    private static final long serialVersionUID = 1;
}
