package org.parley.im;

/**
 * Someone a person has among the contacts and may see.
 *
 * @param who a bare JID
 * @param name what the person calls them, or null
 * @param mutual whether the other sees the person as well
 */
public record Acquaintance(String who, String name, boolean mutual) {}
