package org.parley.token;

/** Whether the keys of a family are of any use. */
public enum FamilyState {
    LIVE,
    /** Ended or expired; remembered for a while. */
    OVER
}
