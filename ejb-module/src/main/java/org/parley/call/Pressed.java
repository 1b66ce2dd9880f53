package org.parley.call;

import java.util.UUID;

/**
 * A person has answered a card.
 *
 * @param invitation whose side it is, or null
 * @param other the other side's bare JID when both sides of an invitation have just agreed, otherwise null
 */
public record Pressed(String card, String value, UUID invitation, String other) {}
