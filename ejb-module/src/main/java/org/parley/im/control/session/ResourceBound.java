package org.parley.im.control.session;

/** A client has signed in and bound its resource; fired on a worker thread before the client learns of it. */
public record ResourceBound(Resource resource) {}
