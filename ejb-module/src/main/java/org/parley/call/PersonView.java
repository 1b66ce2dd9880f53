package org.parley.call;

/**
 * A person as an app sees them.
 *
 * @param name null when it is not told
 */
public record PersonView(String openId, String name) {}
