package org.parley.resource;

import org.parley.audit.Actor;

/**
 * An app resource server was suspended or removed. Fired inside the transaction that decides it; its tickets end in the
 * same transaction.
 */
public record ResourceServerClosed(ResourceServerId id, String reason, Actor by) {}
