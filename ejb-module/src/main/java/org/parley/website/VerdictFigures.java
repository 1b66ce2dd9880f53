package org.parley.website;

import java.time.Instant;

/**
 * What came of the sign-ins at one site in one hour.
 *
 * @param latency the milliseconds that all of them took together
 */
public record VerdictFigures(Instant hour, int accepted, int refused, int unavailable, long latency) {}
