package org.parley.account.boundary;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.account.AccountState;
import org.parley.account.AccountView;
import org.parley.account.Role;

/** A local account on the wire. */
public record AccountResponse(
        @Schema(examples = "dora") String username,
        @Schema(examples = "Dora") String displayName,
        SortedSet<Role> roles,
        AccountState state,
        Instant created) {

    static AccountResponse of(AccountView account) {
        return new AccountResponse(
                account.username(),
                account.displayName(),
                new TreeSet<>(account.roles()),
                account.state(),
                account.created());
    }
}
