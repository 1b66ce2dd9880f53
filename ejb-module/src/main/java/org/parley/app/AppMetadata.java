package org.parley.app;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.client.RegistrationError;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.rp.ApplicationType;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.kernel.Problem.FieldError;

/**
 * A profile in the names of RFC 7591, OpenID Connect Registration and Logout, and a few of our own. What is not listed
 * there, or cannot be served, is left out as RFC 7591 section 2 allows; what is plainly wrong is refused.
 */
public final class AppMetadata {
    private static final String CONSENT = "parley_consent_text";
    private static final String PUBLISHER = "parley_publisher_name";
    private static final String LOGIN = "initiate_login_uri";

    /** Under a name that the library does not know: it wants TLS, and an app that is tried out has none. */
    private static final String OWN_LOGIN = "parley_" + LOGIN;

    private static final String EVENTS = "parley_event_endpoint";
    private static final String ADDRESS = "parley_address";
    private static final String ZH = "#zh";
    private static final LangTag CHINESE = tag("zh");
    private static final String DEFAULT_SCOPES = "openid profile";

    private AppMetadata() {}

    /** The metadata as JSON; neither client id nor secrets are part of it. */
    public static String write(AppProfile profile) {
        var metadata = client(profile).toJSONObject();
        if (profile.endpoints().initiateLogin() != null) {
            metadata.put(LOGIN, profile.endpoints().initiateLogin().toString());
        }
        return metadata.toJSONString();
    }

    /** Reads what somebody sent: refused by {@link AppProblem#BAD_METADATA}, and not yet checked for sense. */
    public static AppProfile read(String json) {
        try {
            var metadata = JSONObjectUtils.parse(json);
            var login = metadata.remove(LOGIN);
            if (login != null) {
                metadata.put(OWN_LOGIN, login);
            }
            return profile(OIDCClientMetadata.parse(metadata));
        } catch (ParseException unreadable) {
            boolean redirect = RegistrationError.INVALID_REDIRECT_URI.equals(unreadable.getErrorObject());
            throw bad(redirect ? "redirect_uris" : "", "cannot be read as the metadata of a client");
        } catch (IllegalArgumentException unreadable) {
            throw bad("", "cannot be read as the metadata of a client");
        }
    }

    private static AppProfile profile(OIDCClientMetadata given) {
        var authentication = given.getTokenEndpointAuthMethod() == null
                ? ClientAuthentication.SECRET_BASIC
                : ClientAuthentication.of(given.getTokenEndpointAuthMethod().getValue())
                        .orElseThrow(() -> bad(
                                "token_endpoint_auth_method",
                                oneOf(ClientAuthentication.values(), ClientAuthentication::word)));
        return new AppProfile(
                new LocalText(given.getName(), given.getNameEntries().get(CHINESE)),
                text(given, CONSENT) == null ? null : new LocalText(text(given, CONSENT), text(given, CONSENT + ZH)),
                Optional.ofNullable(text(given, PUBLISHER)).orElse(given.getOrganizationName()),
                given.getApplicationType() == ApplicationType.NATIVE ? AppType.NATIVE : AppType.WEB,
                authentication,
                given.getJWKSet() == null ? null : given.getJWKSet().toString(false),
                given.getJWKSetURI(),
                texts(given.getRedirectionURIs()),
                texts(given.getPostLogoutRedirectionURIs()),
                grants(given),
                scopes(given),
                given.getSectorIDURI(),
                given.getIDTokenJWSAlg() == null
                        ? JWSAlgorithm.RS256.getName()
                        : given.getIDTokenJWSAlg().getName(),
                given.getUserInfoJWSAlg() == null
                        ? null
                        : given.getUserInfoJWSAlg().getName(),
                new AppLinks(given.getURI(), given.getPolicyURI(), given.getTermsOfServiceURI()),
                new AppEndpoints(
                        uri(given, OWN_LOGIN),
                        given.getBackChannelLogoutURI(),
                        given.requiresBackChannelLogoutSession(),
                        uri(given, EVENTS)),
                text(given, ADDRESS),
                given.getEmailContacts() == null ? List.of() : given.getEmailContacts());
    }

    private static Set<AppGrant> grants(OIDCClientMetadata given) {
        if (given.getResponseTypes() != null
                && given.getResponseTypes().stream().anyMatch(type -> !type.equals(ResponseType.CODE))) {
            throw bad("response_types", "code");
        }
        if (given.getGrantTypes() == null) {
            return Set.of(AppGrant.AUTHORIZATION_CODE);
        }
        return given.getGrantTypes().stream()
                .map(grant -> AppGrant.of(grant.getValue())
                        .orElseThrow(() -> bad("grant_types", oneOf(AppGrant.values(), AppGrant::word))))
                .collect(Collectors.toSet());
    }

    private static Set<String> scopes(OIDCClientMetadata given) {
        var scope =
                given.getScope() == null || given.getScope().isEmpty() ? Scope.parse(DEFAULT_SCOPES) : given.getScope();
        return new LinkedHashSet<>(scope.toStringList());
    }

    private static OIDCClientMetadata client(AppProfile profile) {
        var client = new OIDCClientMetadata();
        client.setName(profile.name().en());
        if (profile.name().zh() != null) {
            client.setName(profile.name().zh(), CHINESE);
        }
        if (profile.consent() != null) {
            put(client, CONSENT, profile.consent().en());
            put(client, CONSENT + ZH, profile.consent().zh());
        }
        put(client, PUBLISHER, profile.publisherName());
        client.setApplicationType(profile.type() == AppType.NATIVE ? ApplicationType.NATIVE : ApplicationType.WEB);
        client.setTokenEndpointAuthMethod(
                ClientAuthenticationMethod.parse(profile.authentication().word()));
        keys(profile, client);
        client.setRedirectionURIs(uris(profile.redirectUris()));
        client.setPostLogoutRedirectionURIs(uris(profile.postLogoutRedirectUris()));
        client.setGrantTypes(profile.grants().stream()
                .sorted()
                .map(grant -> new GrantType(grant.word()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        client.setResponseTypes(
                profile.grants().contains(AppGrant.AUTHORIZATION_CODE) ? Set.of(ResponseType.CODE) : Set.of());
        client.setScope(Scope.parse(profile.scopes().stream().sorted().toList()));
        client.setSectorIDURI(profile.sectorIdentifierUri());
        client.setIDTokenJWSAlg(JWSAlgorithm.parse(profile.idTokenAlgorithm()));
        if (profile.userinfoAlgorithm() != null) {
            client.setUserInfoJWSAlg(JWSAlgorithm.parse(profile.userinfoAlgorithm()));
        }
        client.setURI(profile.links().homepage());
        client.setPolicyURI(profile.links().policy());
        client.setTermsOfServiceURI(profile.links().terms());
        client.setBackChannelLogoutURI(profile.endpoints().backchannelLogout());
        client.requiresBackChannelLogoutSession(profile.endpoints().logoutNamesSession());
        if (profile.endpoints().events() != null) {
            put(client, EVENTS, profile.endpoints().events().toString());
        }
        put(client, ADDRESS, profile.address());
        client.setEmailContacts(profile.contacts().isEmpty() ? null : profile.contacts());
        return client;
    }

    private static void keys(AppProfile profile, OIDCClientMetadata client) {
        client.setJWKSetURI(profile.jwksUri());
        if (profile.jwks() != null) {
            try {
                client.setJWKSet(JWKSet.parse(profile.jwks()));
            } catch (java.text.ParseException broken) {
                throw bad("jwks", "a JWK set, RFC 7517");
            }
        }
    }

    private static String text(OIDCClientMetadata given, String name) {
        var value = given.getCustomField(name);
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return text.isBlank() ? null : text;
        }
        throw bad(name, "a text");
    }

    private static URI uri(OIDCClientMetadata given, String name) {
        var value = text(given, name);
        try {
            return value == null ? null : URI.create(value);
        } catch (IllegalArgumentException notAnAddress) {
            throw bad(name, "an address");
        }
    }

    private static void put(OIDCClientMetadata client, String name, String value) {
        if (value != null) {
            client.setCustomField(name, value);
        }
    }

    private static List<String> texts(Collection<URI> uris) {
        return uris == null ? List.of() : uris.stream().map(URI::toString).toList();
    }

    private static Set<URI> uris(List<String> texts) {
        return texts.isEmpty()
                ? null
                : texts.stream().map(URI::create).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> String oneOf(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.joining(", ", "one of ", ""));
    }

    private static LangTag tag(String text) {
        try {
            return LangTag.parse(text);
        } catch (LangTagException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RuntimeException bad(String field, String expected) {
        return AppProblem.BAD_METADATA.problem().errors(List.of(new FieldError("/" + field, "bad", expected)));
    }
}
