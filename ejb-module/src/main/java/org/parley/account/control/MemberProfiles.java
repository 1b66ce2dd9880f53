package org.parley.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.account.entity.PersonProfiles;
import org.parley.kernel.DomainRemoved;

/** What the members of a website told of themselves goes with the website. */
@ApplicationScoped
public class MemberProfiles {
    @Inject
    PersonProfiles profiles;

    void forget(@Observes DomainRemoved gone) {
        profiles.forgetEveryoneUnder(gone.domain());
    }
}
