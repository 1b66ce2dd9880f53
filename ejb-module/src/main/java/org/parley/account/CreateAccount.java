package org.parley.account;

import java.util.Set;
import org.parley.audit.Actor;

/** @param displayName null or blank to show the username */
public record CreateAccount(String username, String password, String displayName, Set<Role> roles, Actor by) {

    @Override
    public String toString() {
        return "CreateAccount[" + username + ", " + roles + "]";
    }
}
