package org.parley.openid;

import java.util.List;

/** The claims that we can make about a person; OpenID Connect Core, sections 2 and 5.1. */
final class Claims {
    static final List<String> SUPPORTED = List.of(
            "sub",
            "iss",
            "aud",
            "exp",
            "iat",
            "auth_time",
            "nonce",
            "acr",
            "amr",
            "azp",
            "sid",
            "at_hash",
            "name",
            "given_name",
            "family_name",
            "middle_name",
            "nickname",
            "preferred_username",
            "profile",
            "picture",
            "website",
            "email",
            "email_verified",
            "gender",
            "birthdate",
            "zoneinfo",
            "locale",
            "updated_at",
            "address",
            "phone_number",
            "phone_number_verified");

    /** Someone knew a password; ours, or their website's. */
    static final String PASSWORD_ACR = "urn:parley:acr:password";

    private Claims() {}
}
