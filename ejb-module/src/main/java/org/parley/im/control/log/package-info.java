/**
 * The durable message log and the mailboxes on it. One thread writes: it commits what all sessions sent in one batch,
 * then routes it. It alone touches the mailboxes, so their state needs no locks. See
 * docs/adr/0003-transactions-and-queues.md.
 */
package org.parley.im.control.log;
