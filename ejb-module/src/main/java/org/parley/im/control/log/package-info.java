/**
 * The durable message log and the mailboxes on it. One thread writes: it commits what all sessions sent in one batch,
 * then routes it, so its state needs no locks. See docs/adr/0003.
 */
package org.parley.im.control.log;
