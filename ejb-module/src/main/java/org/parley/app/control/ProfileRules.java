package org.parley.app.control;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.app.AppGrant;
import org.parley.app.AppProfile;
import org.parley.app.AppSettings;
import org.parley.app.AppType;
import org.parley.app.ClientAuthentication;
import org.parley.app.LocalText;
import org.parley.app.RedirectUri;
import org.parley.kernel.Problem.FieldError;
import org.parley.outbound.OutboundClient;

/** What can be said of a profile by looking at it. */
@ApplicationScoped
public class ProfileRules {
    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256", "EdDSA");
    private static final int NAME = 100;
    private static final int CONSENT = 500;
    private static final int LINK = 1_000;
    private static final int MANY = 20;
    private static final int JWKS = 20_000;
    private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]{1,64}");
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?");
    private static final Pattern MAIL = Pattern.compile("[!-?A-~]{1,64}@[A-Za-z0-9.-]{1,189}");

    @Inject
    AppSettings settings;

    @Inject
    OutboundClient outbound;

    public void check(AppProfile profile, List<FieldError> errors) {
        var name = profile.name();
        text("client_name", name.en(), NAME, true, errors);
        text("client_name#zh", name.zh(), NAME, false, errors);
        var consent = profile.consent() == null ? new LocalText(null, null) : profile.consent();
        text("parley_consent_text", consent.en(), CONSENT, false, errors);
        text("parley_consent_text#zh", consent.zh(), CONSENT, false, errors);
        text("parley_publisher_name", profile.publisherName(), NAME, false, errors);
        grants(profile, errors);
        returns("redirect_uris", profile.redirectUris(), profile.type(), errors);
        returns("post_logout_redirect_uris", profile.postLogoutRedirectUris(), profile.type(), errors);
        keys(profile, errors);
        scopes(profile, errors);
        sector(profile, errors);
        if (!ALGORITHMS.contains(profile.idTokenAlgorithm())) {
            bad("id_token_signed_response_alg", "bad-algorithm", errors, "one of RS256, ES256, EdDSA");
        }
        if (profile.userinfoAlgorithm() != null && !ALGORITHMS.contains(profile.userinfoAlgorithm())) {
            bad("userinfo_signed_response_alg", "bad-algorithm", errors, "one of RS256, ES256, EdDSA");
        }
        link("client_uri", profile.links().homepage(), errors);
        link("policy_uri", profile.links().policy(), errors);
        link("tos_uri", profile.links().terms(), errors);
        endpoints(profile, errors);
        if (profile.address() != null && !ADDRESS.matcher(profile.address()).matches()) {
            bad("parley_address", "bad-address", errors, "1 to 64 of a-z, 0-9 and, not at the ends, . _ -");
        }
        if (profile.contacts().size() > MANY
                || !profile.contacts().stream()
                        .allMatch(mail -> MAIL.matcher(mail).matches())) {
            bad("contacts", "bad-contacts", errors, "at most {0} mail addresses", MANY);
        }
    }

    private static void grants(AppProfile profile, List<FieldError> errors) {
        var grants = profile.grants();
        if (grants.isEmpty()) {
            bad("grant_types", "none", errors, "at least one");
        }
        boolean code = grants.contains(AppGrant.AUTHORIZATION_CODE);
        if (code && profile.redirectUris().isEmpty()) {
            bad("redirect_uris", "none", errors, "at least one");
        }
        if (!code && !profile.redirectUris().isEmpty()) {
            bad("redirect_uris", "needless", errors, "none without the grant authorization_code");
        }
        if (!code && grants.contains(AppGrant.REFRESH_TOKEN)) {
            bad("grant_types", "refresh-alone", errors, "refresh_token comes with authorization_code");
        }
        if (grants.contains(AppGrant.CLIENT_CREDENTIALS) && profile.authentication() == ClientAuthentication.NONE) {
            bad("grant_types", "unproven", errors, "client_credentials wants an app that authenticates");
        }
    }

    private void returns(String field, List<String> uris, AppType type, List<FieldError> errors) {
        if (uris.size() > MANY || new HashSet<>(uris).size() < uris.size()) {
            bad(field, "too-many", errors, "at most {0}, each once", MANY);
            return;
        }
        uris.stream()
                .map(uri -> RedirectUri.mistake(uri, type, settings.loopbackForWeb()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(mistake -> errors.add(mistake.in("/" + field)));
    }

    private void keys(AppProfile profile, List<FieldError> errors) {
        boolean both = profile.jwks() != null && profile.jwksUri() != null;
        boolean neither = profile.jwks() == null && profile.jwksUri() == null;
        if (both || neither && profile.authentication() == ClientAuthentication.PRIVATE_KEY_JWT) {
            bad("jwks", "one-of-two", errors, "either jwks or jwks_uri");
        }
        if (profile.jwks() != null && !arePublicKeys(profile.jwks())) {
            bad("jwks", "bad-keys", errors, "a JWK set of public keys only, of at most {0} characters", JWKS);
        }
        called("jwks_uri", profile.jwksUri(), errors);
    }

    private static boolean arePublicKeys(String text) {
        try {
            return text.length() <= JWKS && !JWKSet.parse(text).containsNonPublicKeys();
        } catch (ParseException notKeys) {
            return false;
        }
    }

    private static void scopes(AppProfile profile, List<FieldError> errors) {
        boolean wellFormed =
                profile.scopes().stream().allMatch(scope -> SCOPE.matcher(scope).matches());
        if (profile.scopes().isEmpty() || profile.scopes().size() > MANY || !wellFormed) {
            bad("scope", "bad-scopes", errors, "1 to {0} scopes as in RFC 6749 section 3.3", MANY);
        }
    }

    /** That redirect URIs are listed there is what proves that the app belongs to the sector. */
    private void sector(AppProfile profile, List<FieldError> errors) {
        if (profile.sectorIdentifierUri() != null && profile.redirectUris().isEmpty()) {
            bad("sector_identifier_uri", "needless-sector", errors, "none for an app without redirect_uris");
        }
        called("sector_identifier_uri", profile.sectorIdentifierUri(), errors);
    }

    private void endpoints(AppProfile profile, List<FieldError> errors) {
        var endpoints = profile.endpoints();
        if (endpoints.initiateLogin() != null) {
            RedirectUri.mistake(endpoints.initiateLogin().toString(), AppType.WEB, settings.loopbackForWeb())
                    .ifPresent(mistake -> errors.add(mistake.in("/initiate_login_uri")));
        }
        called("backchannel_logout_uri", endpoints.backchannelLogout(), errors);
        called("parley_event_endpoint", endpoints.events(), errors);
    }

    /** An address that this server calls. */
    private void called(String field, URI address, List<FieldError> errors) {
        if (address != null) {
            outbound.mistake(address).ifPresent(mistake -> errors.add(mistake.in("/" + field)));
        }
    }

    /** An address that people may follow. */
    private static void link(String field, URI address, List<FieldError> errors) {
        if (address == null) {
            return;
        }
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || address.toString().length() > LINK) {
            bad(field, "bad-link", errors, "an http or https address of at most {0} characters", LINK);
        }
    }

    private static void text(String field, String text, int limit, boolean needed, List<FieldError> errors) {
        if (text == null && !needed) {
            return;
        }
        if (text == null
                || text.isBlank()
                || text.length() > limit
                || text.codePoints().anyMatch(ProfileRules::hidden)) {
            if (needed) {
                bad(field, "bad-name", errors, "1 to {0} visible characters on one line", limit);
            } else {
                bad(field, "bad-text", errors, "at most {0} visible characters on one line", limit);
            }
        }
    }

    /** What shows nothing or turns the direction of the text around, and so could make a name look like another. */
    private static boolean hidden(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void bad(String field, String code, List<FieldError> errors, String expected, Object... arguments) {
        errors.add(FieldError.of("/" + field, code, expected, arguments));
    }
}
