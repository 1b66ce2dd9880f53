package org.parley.website;

import java.util.List;

/** What came of trying out a website's connection, step by step. */
public record ConnectionReport(List<Step> steps) {

    /** In the order in which they are tried. */
    public enum Name {
        /** The host name has an address. */
        RESOLVE,
        /** The host takes a TCP connection. */
        CONNECT,
        /** The certificate is trusted and fits the host. */
        TLS,
        /** The site answers, and its answer is signed for our request. */
        SIGNATURE,
        /** The site knows our server identifier. */
        SERVER_ID,
        /** The site refuses a member who cannot exist. */
        VERIFY,
        /** The site gives contacts. */
        CONTACTS,
        /** The site gives postings. */
        POSTINGS
    }

    /** What came of one step. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** Not needed for this website, or made pointless by an earlier failure. */
        SKIPPED
    }

    /** @param detail for a person, in English; may be empty */
    public record Step(Name name, Outcome outcome, String detail, long millis) {}

    public ConnectionReport {
        steps = List.copyOf(steps);
    }

    public boolean passed() {
        return steps.stream().noneMatch(step -> step.outcome() == Outcome.FAILED);
    }
}
