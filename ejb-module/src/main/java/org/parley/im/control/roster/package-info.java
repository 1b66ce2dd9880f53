/**
 * What a roster is and how it changes: items, the subscription states, and the transactions around them (RFC 6121
 * sections 2 and 3). Sends nothing: what is to be told to whom comes back as {@link org.parley.im.control.roster.Effect}s.
 */
package org.parley.im.control.roster;
