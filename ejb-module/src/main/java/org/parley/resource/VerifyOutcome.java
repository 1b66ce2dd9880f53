package org.parley.resource;

/** What came of a question of an app resource server, as it is counted. The server itself learns only valid or not. */
public enum VerifyOutcome {
    VALID,
    /** The key cannot be one of ours: mistyped or cut off. */
    MALFORMED,
    /** No such key lives: never given out, replaced by a refresh, or ended. */
    UNKNOWN,
    EXPIRED,
    /** The key is good, but for another person than the one it came with. */
    OTHER_PERSON,
    /** The key is good, but for another server. */
    OTHER_SERVER,
    /** The server's own secret was wrong. */
    CALLER_SECRET,
    /** The secret was right, but came from a network that is not allowed. */
    CALLER_NETWORK
}
