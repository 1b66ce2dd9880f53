package org.parley.account;

/**
 * Uses a setup link.
 *
 * @param address where the request came from
 */
public record CompleteSetup(String code, String username, String displayName, String password, String address) {

    @Override
    public String toString() {
        return "CompleteSetup[" + username + "]";
    }
}
