package org.parley.example.app.store;

import java.time.Instant;

/**
 * An event that Parley sent.
 *
 * @param id of the delivery: what comes again is not taken again
 * @param openId of whom it is about, or null
 */
public record Happening(String id, Instant time, String type, String openId, String text) {}
