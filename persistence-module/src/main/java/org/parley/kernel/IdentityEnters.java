package org.parley.kernel;

/**
 * Somebody who was judged is about to get a session. Fired inside the transaction that opens it. The feature to which the
 * identity belongs holds it until then and refuses one that was closed meanwhile: whoever closes it waits, and finds the
 * session ({@link IdentityClosed}).
 */
public record IdentityEnters(String localpart, String domain) {

    public static IdentityEnters of(String who) {
        int at = who.lastIndexOf('@');
        return new IdentityEnters(who.substring(0, at), who.substring(at + 1));
    }
}
