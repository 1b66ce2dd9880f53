package org.parley.call.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.account.ProfileService;

/** What people are called among people; no app is told the name that signs in. */
@ApplicationScoped
public class Names {
    @Inject
    ProfileService profiles;

    /** The name that the person tells, otherwise the one that signs in. */
    public String of(String who) {
        var name = profiles.of(who).name();
        return name == null ? who.substring(0, who.lastIndexOf('@')) : name;
    }
}
