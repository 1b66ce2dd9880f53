package org.parley.token;

import java.util.UUID;

/** Names a family inside the house; it is no secret and gives no right. */
public record FamilyId(UUID value) {}
