package org.parley.im.control.session;

/**
 * A client has sent initial presence (RFC 6121 section 4.2). Fired on its worker thread after those entitled have been
 * told, and before the messages that wait are delivered.
 */
public record ResourceAvailable(Resource resource) {}
