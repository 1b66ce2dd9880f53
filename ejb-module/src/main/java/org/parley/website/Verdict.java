package org.parley.website;

/** What came of asking a website about a name and a password. */
public sealed interface Verdict {

    /** The site said yes. */
    record Accepted(String displayName) implements Verdict {}

    /** The site said no. */
    record Refused() implements Verdict {}

    /** No authorized website; nobody was asked. */
    record NotAuthorized() implements Verdict {}

    /** No trustworthy answer in time: silence, a failure, a bad signature, an overloaded site. Worth another try later. */
    record Unavailable() implements Verdict {}
}
