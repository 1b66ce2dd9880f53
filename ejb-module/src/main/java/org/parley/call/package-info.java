/**
 * Calls between apps and people by open ID. An app writes to a person, shows a card, brings two people together, asks who
 * of a person's contacts it knows too; a person writes back to the app's own address in IM or opens the app from a card.
 * Owns the cards, the invitations and what was called; every call needs a consent in force.
 */
@Feature(uses = {"account", "app", "audit", "identity", "im", "openid", "outbound", "token"})
package org.parley.call;

import org.parley.kernel.Feature;
