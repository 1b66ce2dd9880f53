package org.parley.app;

/** A {@link #PENDING} app works for its publisher only, to be tried out; a {@link #SUSPENDED} one for nobody. */
public enum AppState {
    PENDING,
    APPROVED,
    SUSPENDED
}
