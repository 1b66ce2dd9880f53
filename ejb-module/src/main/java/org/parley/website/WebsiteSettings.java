package org.parley.website;

import java.time.Duration;
import org.parley.kernel.SettingsReader;

/**
 * @param connectTimeout for a website that has none of its own
 * @param readTimeout for a whole call, for a website that has none of its own
 * @param answerLimit the most bytes of an answer
 * @param calls how many calls of one kind all sites together may keep busy; each gets a third of what is free
 * @param callsPerSite the bulkhead: how many calls of one kind one site may keep busy
 * @param breakerCalls over how many calls of one kind the circuit breaker judges a site
 * @param breakerFailures the percentage of failures among them that opens it
 * @param breakerDelay how long it then lets nothing through
 * @param contactsLimit the most contacts of one member
 * @param postingsKept the newest postings that are kept of a site
 * @param postingsPage how many are asked for at once
 * @param fetchesPerSite how many members' feeds of one site are fetched at once
 * @param fetchesWaiting how many more may wait
 * @param noticesPerMinute how often one site may tell of changes
 * @param figuresKept how long verdict figures are kept
 */
public record WebsiteSettings(
        Duration connectTimeout,
        Duration readTimeout,
        int answerLimit,
        int calls,
        int callsPerSite,
        int breakerCalls,
        int breakerFailures,
        Duration breakerDelay,
        int contactsLimit,
        int postingsKept,
        int postingsPage,
        int fetchesPerSite,
        int fetchesWaiting,
        int noticesPerMinute,
        Duration figuresKept) {

    /** The bounds of the time-outs of each website. */
    public static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);

    public static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(30);

    public static WebsiteSettings read(SettingsReader reader) {
        return new WebsiteSettings(
                reader.duration(
                        "parley.website.connect-timeout", Duration.ofSeconds(5), SHORTEST_TIMEOUT, LONGEST_TIMEOUT),
                reader.duration(
                        "parley.website.read-timeout", Duration.ofSeconds(5), SHORTEST_TIMEOUT, LONGEST_TIMEOUT),
                reader.integer("parley.website.answer-limit", 1_048_576, 1_024, 16_777_216),
                reader.integer("parley.website.calls", 48, 1, 10_000),
                reader.integer("parley.website.calls-per-site", 16, 1, 1_000),
                reader.integer("parley.website.breaker-calls", 10, 1, 1_000),
                reader.integer("parley.website.breaker-failures", 50, 1, 100),
                reader.duration(
                        "parley.website.breaker-delay",
                        Duration.ofSeconds(10),
                        Duration.ofMillis(100),
                        Duration.ofMinutes(10)),
                reader.integer("parley.website.contacts-limit", 5_000, 1, 50_000),
                reader.integer("parley.website.postings-kept", 500, 1, 10_000),
                reader.integer("parley.website.postings-page", 50, 1, 500),
                reader.integer("parley.website.fetches-per-site", 4, 1, 100),
                reader.integer("parley.website.fetches-waiting", 2_000, 1, 100_000),
                reader.integer("parley.website.notices-per-minute", 60, 1, 10_000),
                reader.duration(
                        "parley.website.figures-kept",
                        Duration.ofDays(90),
                        Duration.ofDays(1),
                        Duration.ofDays(3_650)));
    }
}
