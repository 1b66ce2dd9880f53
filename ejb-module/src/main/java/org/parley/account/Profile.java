package org.parley.account;

import java.time.Instant;

/**
 * What a person tells of themselves: the standard claims of OpenID Connect Core section 5.1. A field that is not told is
 * null. Nobody has verified any of it. The preferred user name is what the person wants to be called by, and not the
 * name of the account, which stays in the house.
 *
 * @param profile the address of a page about the person
 * @param birthdate {@code YYYY-MM-DD}, {@code 0000-MM-DD} without the year, or {@code YYYY} alone
 * @param zoneinfo a name of the time zone database
 * @param locale a language tag of BCP 47
 * @param phoneNumber in the form of E.164
 * @param updated when it was last changed; null when nothing was ever told
 */
public record Profile(
        String name,
        String givenName,
        String familyName,
        String middleName,
        String nickname,
        String preferredUsername,
        String profile,
        String picture,
        String website,
        String gender,
        String birthdate,
        String zoneinfo,
        String locale,
        String email,
        String phoneNumber,
        Address address,
        Instant updated) {

    /**
     * Where the person is reached by post; a field that is not told is null.
     *
     * @param street may have several lines
     */
    public record Address(String street, String locality, String region, String postalCode, String country) {
        public static final Address NONE = new Address(null, null, null, null, null);

        public boolean isEmpty() {
            return equals(NONE);
        }
    }
}
