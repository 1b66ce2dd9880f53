package org.parley.session;

import java.util.UUID;

public record SessionId(UUID value) {}
