package org.parley.kernel;

/**
 * Fired once at start-up, when the settings are valid and the schema is current. Features do their own start-up work in
 * synchronous observers of this event; an exception from one aborts the deployment.
 */
public record ServerStarting() {}
