package org.parley.account;

import java.time.Instant;
import java.util.Set;

/** A local account as others see it. */
public record AccountView(
        AccountId id, String username, String displayName, Set<Role> roles, AccountState state, Instant created) {}
