package org.parley.website;

import java.util.UUID;

public record WebsiteId(UUID value) {}
