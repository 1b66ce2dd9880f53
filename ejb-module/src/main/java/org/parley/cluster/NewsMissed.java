package org.parley.cluster;

/**
 * Another node has told something that never came here, or was perhaps about to when it went. Whoever keeps in memory
 * what other nodes can change forgets it or reads it anew before returning.
 */
public record NewsMissed() {}
