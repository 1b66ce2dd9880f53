package org.parley.im.control.session;

/** The stream of a bound resource has ended, for whatever reason; fired once, on a worker thread, after removal. */
public record ResourceLeft(Resource resource) {}
