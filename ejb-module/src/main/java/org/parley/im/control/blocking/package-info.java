/**
 * Whom people do not want to hear from, <a href="https://xmpp.org/extensions/xep-0191.html">XEP-0191</a>: the lists, kept
 * in the database and at hand in memory, and what stands on them. Every way of a stanza asks here.
 */
package org.parley.im.control.blocking;
