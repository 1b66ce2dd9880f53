package org.parley.audit;

/**
 * On whose behalf something is done, and from where.
 *
 * @param who a bare JID, or {@code system}
 * @param address the network address, or null when nobody outside asked
 */
public record Actor(String who, String address) {
    public static final Actor SYSTEM = new Actor("system", null);
}
