package org.parley.signin.control;

import java.util.Locale;

/**
 * Who somebody says they are.
 *
 * @param user the local part as it was given
 * @param local whether it names an account of this house
 * @param who the bare JID, in its one form if there can be such a person
 */
public record Claim(String user, String domain, boolean local, String who) {
    /** More than any name has; what is longer is not looked at. */
    private static final int LONGEST = 600;

    public static Claim of(String name, String localDomain) {
        var given = name == null ? "" : name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        int at = given.lastIndexOf('@');
        var user = at < 0 ? given : given.substring(0, at);
        var domain = at < 0 ? localDomain : given.substring(at + 1).toLowerCase(Locale.ROOT);
        return new Claim(user, domain, domain.equals(localDomain), user + "@" + domain);
    }

    public Claim as(String canonical) {
        return new Claim(user, domain, local, canonical);
    }
}
