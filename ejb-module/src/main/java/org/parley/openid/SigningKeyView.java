package org.parley.openid;

import java.time.Instant;

/**
 * A signing key as administrators see it.
 *
 * @param id as in the published set and in the header of what it signs
 * @param goes when it is published no longer; null while nothing follows it
 */
public record SigningKeyView(String id, String algorithm, Instant created, Instant signsFrom, Instant goes) {}
