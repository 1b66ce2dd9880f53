package org.parley.app;

import java.time.Instant;
import java.util.UUID;

/**
 * An initial access token as administrators see it, without the token.
 *
 * @param label what it was made for
 */
public record InitialTokenView(UUID id, String label, int usesLeft, String madeBy, Instant created, Instant expires) {}
