package org.parley.website;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets a website judge its member's password. Blocks for as long as the site's time-outs allow. */
@ApplicationScoped
public class MemberSignIn {

    /**
     * @param userName the local part, prepared as for a JID.
     * @param password handed to the site as it is, and to nobody else; not kept.
     */
    public Verdict verify(String domain, String userName, String password) {
        return new Verdict.NotAuthorized();
    }
}
