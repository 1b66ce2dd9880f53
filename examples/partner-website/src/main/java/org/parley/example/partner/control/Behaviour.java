package org.parley.example.partner.control;

/** How the site answers. Whoever lies to {@code verify} says "accepted". */
enum Behaviour {
    NORMAL,
    /** Never answers. */
    SILENT,
    /** Answers rightly, after three seconds. */
    SLOW,
    /** Sends one byte now and then, without end. */
    TRICKLE,
    /** A signed 500. */
    ERROR500,
    /** Lies, without a signature. */
    UNSIGNED,
    /** Lies, signed with a secret that nobody shares. */
    FORGED,
    /** Lies, rightly signed ten minutes ago. */
    STALE,
    /** Lies, rightly signed for another request. */
    MISBOUND,
    /** A rightly signed answer of two mebibytes. */
    OVERSIZED,
    /** Rightly signed, but half a JSON object. */
    GARBAGE,
    /** Points to another address. */
    REDIRECT
}
