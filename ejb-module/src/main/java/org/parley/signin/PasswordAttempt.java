package org.parley.signin;

/**
 * Someone says who they are.
 *
 * @param name the name of a local account, or {@code name@domain}
 * @param address the network address that it came from; null when unknown
 * @param via the partner system, such as a resource server, through or for which it came; null when there is none
 */
public record PasswordAttempt(String name, String password, String address, String via) {

    @Override
    public String toString() {
        return "PasswordAttempt[…]";
    }
}
