/**
 * Instant messaging: XMPP streams, stanza routing, rosters and presence, and the durable message log behind them.
 *
 * <p>Owns the address space (the local domain and one domain for each authorized website), every bound resource, the
 * rosters and the log. RFC 6120, RFC 6121, RFC 7395.
 */
@Feature(uses = {"account", "audit", "cluster", "session", "signin", "token", "website"})
package org.parley.im;

import org.parley.kernel.Feature;
