/**
 * Introspection (RFC 7662) and revocation (RFC 7009), the two OAuth endpoints that every feature with keys answers at. Each
 * brings a {@link org.parley.web.oauth.KeyParty}; none knows the others.
 */
package org.parley.web.oauth;
