package org.parley.call;

import java.util.UUID;

/**
 * A call under a key.
 *
 * @param answer of the same call when it was made before; null when it is to be made now
 */
public record Begun(UUID id, String answer) {}
