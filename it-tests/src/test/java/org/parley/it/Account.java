package org.parley.it;

/**
 * Someone who can sign in.
 *
 * @param domain the local IM domain or the identifier of the website that the person is a member of
 */
public record Account(String user, String domain, String password) {
    public String jid() {
        return user + "@" + domain;
    }
}
