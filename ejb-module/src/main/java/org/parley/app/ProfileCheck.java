package org.parley.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.parley.app.control.ProfileRules;
import org.parley.app.control.SectorList;
import org.parley.kernel.Problem.FieldError;

/**
 * Whether an app may be what it says. Tells all mistakes at once, each under its name in RFC 7591. May call the address
 * that the app names as its sector, so it blocks, and comes before the transaction that writes the app.
 */
@ApplicationScoped
public class ProfileCheck {
    @Inject
    ProfileRules rules;

    @Inject
    SectorList sectors;

    public CheckedProfile check(AppProfile profile) {
        var errors = new ArrayList<FieldError>();
        rules.check(profile, errors);
        if (errors.isEmpty() && profile.sectorIdentifierUri() != null) {
            sectors.check(profile, errors);
        }
        if (!errors.isEmpty()) {
            throw AppProblem.BAD_METADATA.problem().errors(errors);
        }
        return new CheckedProfile(profile);
    }
}
