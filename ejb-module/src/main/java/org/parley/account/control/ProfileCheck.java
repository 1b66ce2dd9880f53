package org.parley.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.parley.account.AccountProblem;
import org.parley.account.Profile;
import org.parley.account.entity.ProfileDetails;

/** Checks what people tell of themselves; tells all mistakes at once. */
@ApplicationScoped
public class ProfileCheck {
    public static final ProfileDetails NOTHING = new ProfileDetails(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null);

    @Inject
    Clock clock;

    public ProfileDetails checked(Profile given) {
        var fields = new ProfileFields(clock);
        var address = given.address() == null ? Profile.Address.NONE : given.address();
        var details = new ProfileDetails(
                fields.line("name", given.name(), 200),
                fields.line("givenName", given.givenName(), 100),
                fields.line("familyName", given.familyName(), 100),
                fields.line("middleName", given.middleName(), 100),
                fields.line("nickname", given.nickname(), 100),
                fields.line("preferredUsername", given.preferredUsername(), 100),
                fields.url("profile", given.profile()),
                fields.url("picture", given.picture()),
                fields.url("website", given.website()),
                fields.line("gender", given.gender(), 50),
                fields.birthdate("birthdate", given.birthdate()),
                fields.zone("zoneinfo", given.zoneinfo()),
                fields.language("locale", given.locale()),
                fields.email("email", given.email()),
                fields.phone("phoneNumber", given.phoneNumber()),
                fields.lines("street", address.street(), 300),
                fields.line("locality", address.locality(), 100),
                fields.line("region", address.region(), 100),
                fields.line("postalCode", address.postalCode(), 20),
                fields.line("country", address.country(), 100));
        if (!fields.mistakes().isEmpty()) {
            throw AccountProblem.BAD_PROFILE.problem().errors(fields.mistakes());
        }
        return details;
    }
}
