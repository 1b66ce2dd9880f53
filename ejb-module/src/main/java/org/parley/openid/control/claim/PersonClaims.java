package org.parley.openid.control.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.parley.account.Profile;
import org.parley.account.Profiles;

/**
 * What a person tells of themselves, under the names of OpenID Connect Core 5.1. What they do not tell is left out. Nobody
 * here has verified a mail address or a telephone number, and the claims say so.
 */
@ApplicationScoped
public class PersonClaims {
    @Inject
    Profiles profiles;

    /** @param names which claims; asked for nothing, nothing is looked up */
    public Map<String, Object> of(String who, Set<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        var all = all(profiles.of(who));
        all.keySet().retainAll(names);
        all.values().removeIf(value -> value == null);
        return all;
    }

    private static Map<String, Object> all(Profile told) {
        var all = new LinkedHashMap<String, Object>();
        all.put("name", told.name());
        all.put("given_name", told.givenName());
        all.put("family_name", told.familyName());
        all.put("middle_name", told.middleName());
        all.put("nickname", told.nickname());
        all.put("preferred_username", told.preferredUsername());
        all.put("profile", told.profile());
        all.put("picture", told.picture());
        all.put("website", told.website());
        all.put("gender", told.gender());
        all.put("birthdate", told.birthdate());
        all.put("zoneinfo", told.zoneinfo());
        all.put("locale", told.locale());
        all.put("updated_at", told.updated() == null ? null : told.updated().getEpochSecond());
        all.put("email", told.email());
        all.put("email_verified", told.email() == null ? null : false);
        all.put("phone_number", told.phoneNumber());
        all.put("phone_number_verified", told.phoneNumber() == null ? null : false);
        all.put("address", told.address().isEmpty() ? null : address(told.address()));
        return all;
    }

    private static Map<String, Object> address(Profile.Address told) {
        var address = new LinkedHashMap<String, Object>();
        address.put("street_address", told.street());
        address.put("locality", told.locality());
        address.put("region", told.region());
        address.put("postal_code", told.postalCode());
        address.put("country", told.country());
        address.values().removeIf(value -> value == null);
        return address;
    }
}
