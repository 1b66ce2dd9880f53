package org.parley.session;

import java.io.Serializable;
import java.util.UUID;

/** Names a session inside the house; it is no secret and gives no right. */
public record SessionId(UUID value) implements Serializable {}
