/**
 * Who is told what: presence with its broadcasts and probes, subscription stanzas, roster pushes, and the contacts that
 * websites deliver (RFC 6121 sections 2.1.6, 3 and 4).
 */
package org.parley.im.control.presence;
