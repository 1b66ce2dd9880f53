package org.parley.openid;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The claims that we can make, and the scopes that stand for them; OpenID Connect Core, 2, 5.1 and 5.4. */
public final class Claims {
    public static final String OPENID = "openid";
    public static final String OFFLINE = "offline_access";

    /** Someone knew a password; ours, or their website's. */
    public static final String PASSWORD_ACR = "urn:parley:acr:password";

    /** The claims of each scope, in the order of the specification. */
    public static final Map<String, List<String>> BY_SCOPE = byScope();

    /** Claims about a person; the others are about a sign-in. */
    public static final Set<String> OF_PERSONS = ofPersons();

    static final List<String> OF_SIGN_INS =
            List.of("sub", "iss", "aud", "exp", "iat", "auth_time", "nonce", "acr", "amr", "azp", "sid", "at_hash");

    private Claims() {}

    private static Map<String, List<String>> byScope() {
        var scopes = new LinkedHashMap<String, List<String>>();
        scopes.put(
                "profile",
                List.of(
                        "name",
                        "family_name",
                        "given_name",
                        "middle_name",
                        "nickname",
                        "preferred_username",
                        "profile",
                        "picture",
                        "website",
                        "gender",
                        "birthdate",
                        "zoneinfo",
                        "locale",
                        "updated_at"));
        scopes.put("email", List.of("email", "email_verified"));
        scopes.put("address", List.of("address"));
        scopes.put("phone", List.of("phone_number", "phone_number_verified"));
        return Map.copyOf(scopes);
    }

    private static Set<String> ofPersons() {
        var all = new LinkedHashSet<String>();
        BY_SCOPE.values().forEach(all::addAll);
        return Set.copyOf(all);
    }

    /** What a token of these scopes and this wish lets an app see at the userinfo endpoint. */
    public static Set<String> visible(Set<String> scopes, ClaimsWish wish) {
        var visible = new LinkedHashSet<>(wish.userinfo());
        BY_SCOPE.forEach((scope, claims) -> {
            if (scopes.contains(scope)) {
                visible.addAll(claims);
            }
        });
        return visible;
    }
}
