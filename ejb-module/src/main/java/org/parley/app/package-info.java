/**
 * Third-party apps: OAuth clients, who publishes them, and who approved them. Owns what an app says of itself (RFC 7591,
 * OpenID Connect Registration), its secrets, its logo, the sector in which it knows people, its address in IM, and the
 * tokens that let someone register one. Apps are looked up in memory; what hangs on one ends with {@link
 * org.parley.app.AppClosed}.
 */
@Feature(uses = {"account", "audit", "cluster", "identity", "outbound"})
package org.parley.app;

import org.parley.kernel.Feature;
