package org.parley.signin.control;

/** What failures are counted by. The fingerprint can be computed, but not read back. */
public record FailureKey(Kind kind, String fingerprint) {

    /** In the order in which rows are locked. */
    public enum Kind {
        ACCOUNT,
        ADDRESS,
        VIA
    }
}
