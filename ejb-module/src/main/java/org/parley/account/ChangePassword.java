package org.parley.account;

import java.util.UUID;
import org.parley.audit.Actor;

/**
 * Ends the sessions that the old password opened.
 *
 * @param sparedSession the one in which the person does it, which goes on; null to end all
 */
public record ChangePassword(String username, String password, UUID sparedSession, Actor by) {

    @Override
    public String toString() {
        return "ChangePassword[" + username + "]";
    }
}
