package org.parley.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.app.AppSettings;
import org.parley.app.AppSettings.Registration;
import org.parley.openid.control.key.Algorithm;
import org.parley.openid.control.key.KeyRing;

/**
 * What apps can find out by themselves: <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID
 * Connect Discovery</a>, <a href="https://www.rfc-editor.org/rfc/rfc8414">RFC 8414</a>, and the published keys.
 */
@ApplicationScoped
public class ProviderMetadata {
    private static final List<String> SCOPES = List.of(
            "openid",
            "profile",
            "email",
            "address",
            "phone",
            "offline_access",
            "call",
            "contacts",
            "presence",
            "im",
            "xmpp:client:normal");
    private static final List<String> CLIENT_AUTHENTICATION =
            List.of("client_secret_basic", "client_secret_post", "private_key_jwt", "none");
    private static final List<String> ALGORITHMS = Arrays.stream(Algorithm.values())
            .map(algorithm -> algorithm.jws().getName())
            .toList();
    private static final List<String> CLIENT_ALGORITHMS =
            List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    @Inject
    Issuer issuer;

    @Inject
    KeyRing ring;

    @Inject
    AppSettings apps;

    /** The same for both well-known places. */
    public String configuration() {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("issuer", issuer.text());
        metadata.putAll(endpoints());
        metadata.put("scopes_supported", SCOPES);
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("response_modes_supported", List.of("query", "form_post"));
        metadata.put("grant_types_supported", List.of("authorization_code", "refresh_token", "client_credentials"));
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        metadata.put("token_endpoint_auth_methods_supported", CLIENT_AUTHENTICATION);
        metadata.put("token_endpoint_auth_signing_alg_values_supported", CLIENT_ALGORITHMS);
        metadata.put("revocation_endpoint_auth_methods_supported", CLIENT_AUTHENTICATION);
        metadata.put("revocation_endpoint_auth_signing_alg_values_supported", CLIENT_ALGORITHMS);
        metadata.put("introspection_endpoint_auth_methods_supported", CLIENT_AUTHENTICATION.subList(0, 3));
        metadata.put("introspection_endpoint_auth_signing_alg_values_supported", CLIENT_ALGORITHMS);
        metadata.put("authorization_response_iss_parameter_supported", true);
        metadata.put("subject_types_supported", List.of("pairwise"));
        metadata.put("id_token_signing_alg_values_supported", ALGORITHMS);
        metadata.put("userinfo_signing_alg_values_supported", ALGORITHMS);
        metadata.putAll(abilities());
        return JSONObjectUtils.toJSONString(metadata);
    }

    private Map<String, Object> endpoints() {
        var endpoints = new LinkedHashMap<String, Object>();
        endpoints.put("authorization_endpoint", at("/oauth2/authorize"));
        endpoints.put("token_endpoint", at("/oauth2/token"));
        endpoints.put("userinfo_endpoint", at("/oauth2/userinfo"));
        endpoints.put("jwks_uri", at("/oauth2/jwks"));
        endpoints.put("pushed_authorization_request_endpoint", at("/oauth2/par"));
        endpoints.put("introspection_endpoint", at("/oauth2/introspect"));
        endpoints.put("revocation_endpoint", at("/oauth2/revoke"));
        if (apps.registration() != Registration.OFF) {
            endpoints.put("registration_endpoint", at("/oauth2/register"));
        }
        endpoints.put("end_session_endpoint", at("/oauth2/logout"));
        return endpoints;
    }

    private static Map<String, Object> abilities() {
        var abilities = new LinkedHashMap<String, Object>();
        abilities.put("claims_supported", supportedClaims());
        abilities.put("claim_types_supported", List.of("normal"));
        abilities.put("claims_parameter_supported", true);
        abilities.put("request_parameter_supported", false);
        abilities.put("request_uri_parameter_supported", false);
        abilities.put("prompt_values_supported", List.of("none", "login", "consent", "select_account"));
        abilities.put("display_values_supported", List.of("page"));
        abilities.put("acr_values_supported", List.of(Claims.PASSWORD_ACR));
        abilities.put("ui_locales_supported", List.of("en", "zh-CN"));
        abilities.put("backchannel_logout_supported", true);
        abilities.put("backchannel_logout_session_supported", true);
        return abilities;
    }

    private static List<String> supportedClaims() {
        return Stream.concat(
                        Claims.OF_SIGN_INS.stream(), Claims.OF_PERSONS.stream().sorted())
                .toList();
    }

    private String at(String path) {
        return issuer.at(path).toString();
    }

    /** A JWK set, RFC 7517; public halves only. */
    public String keys() {
        return ring.published().toString(true);
    }
}
