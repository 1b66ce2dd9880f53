package org.parley.resource.control;

import org.parley.resource.ResourceServerId;

/**
 * An app resource server was changed or removed in this transaction. Carries what it is now, since nothing can be read
 * any more at the moment when the transaction has committed.
 *
 * @param server null when it was removed
 */
public record ServerChanged(ResourceServerId id, KnownServer server) {}
