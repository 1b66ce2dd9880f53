/**
 * Opaque bearer keys. A family has an access key and, mostly, a refresh key; a refresh replaces both, and a refresh key
 * that comes again when it must not ends its family. Tickets and OAuth grants are both made of this. Owns the form of the
 * keys, where they are kept (docs/adr/0005), the memory of the live ones, rotation and reuse. OAuth 2.1 section 4.3.
 */
@Feature(uses = {"audit", "cluster", "session"})
package org.parley.token;

import org.parley.kernel.Feature;
