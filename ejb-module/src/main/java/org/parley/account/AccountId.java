package org.parley.account;

import java.util.UUID;

/** Names a local account inside the house. */
public record AccountId(UUID value) {}
