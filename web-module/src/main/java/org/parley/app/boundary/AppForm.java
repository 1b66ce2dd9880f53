package org.parley.app.boundary;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.app.AppEndpoints;
import org.parley.app.AppGrant;
import org.parley.app.AppLinks;
import org.parley.app.AppProblem;
import org.parley.app.AppProfile;
import org.parley.app.AppType;
import org.parley.app.ClientAuthentication;
import org.parley.app.LocalText;
import org.parley.kernel.Problem.FieldError;

/**
 * The form in which an app is described, for administrators and publishers. What is typed is kept under the id of its
 * input, which is the name in RFC 7591; what is chosen has a type of its own.
 */
public class AppForm implements Serializable {
    private static final String ALGORITHM = "RS256";

    private final Map<String, String> texts = new HashMap<>();
    private AppType type = AppType.WEB;
    private ClientAuthentication authentication = ClientAuthentication.SECRET_BASIC;
    private AppGrant[] grants = {AppGrant.AUTHORIZATION_CODE, AppGrant.REFRESH_TOKEN};
    private boolean logoutNamesSession;

    public AppForm() {
        texts.put("scope", "openid profile");
        texts.put("id_token_signed_response_alg", ALGORITHM);
    }

    void show(AppProfile profile) {
        type = profile.type();
        authentication = profile.authentication();
        grants = profile.grants().toArray(AppGrant[]::new);
        show("client_name", profile.name());
        show("parley_consent_text", profile.consent());
        texts.put("parley_publisher_name", profile.publisherName());
        texts.put("jwks", profile.jwks());
        show("jwks_uri", profile.jwksUri());
        texts.put("redirect_uris", String.join("\n", profile.redirectUris()));
        texts.put("post_logout_redirect_uris", String.join("\n", profile.postLogoutRedirectUris()));
        texts.put("scope", String.join(" ", profile.scopes()));
        show("sector_identifier_uri", profile.sectorIdentifierUri());
        texts.put("id_token_signed_response_alg", profile.idTokenAlgorithm());
        texts.put("userinfo_signed_response_alg", profile.userinfoAlgorithm());
        show("client_uri", profile.links().homepage());
        show("policy_uri", profile.links().policy());
        show("tos_uri", profile.links().terms());
        show("initiate_login_uri", profile.endpoints().initiateLogin());
        show("backchannel_logout_uri", profile.endpoints().backchannelLogout());
        logoutNamesSession = profile.endpoints().logoutNamesSession();
        show("parley_event_endpoint", profile.endpoints().events());
        texts.put("parley_address", profile.address());
        texts.put("contacts", String.join("\n", profile.contacts()));
    }

    private void show(String field, LocalText text) {
        texts.put(field, text == null ? null : text.en());
        texts.put(field + "_zh", text == null ? null : text.zh());
    }

    private void show(String field, URI address) {
        texts.put(field, address == null ? null : address.toString());
    }

    AppProfile profile() {
        var errors = new ArrayList<FieldError>();
        var profile = new AppProfile(
                local("client_name"),
                line("parley_consent_text") == null ? null : local("parley_consent_text"),
                line("parley_publisher_name"),
                type,
                authentication,
                line("jwks"),
                uri("jwks_uri", errors),
                words("redirect_uris"),
                words("post_logout_redirect_uris"),
                Set.of(grants),
                Set.copyOf(words("scope")),
                uri("sector_identifier_uri", errors),
                line("id_token_signed_response_alg"),
                line("userinfo_signed_response_alg"),
                new AppLinks(uri("client_uri", errors), uri("policy_uri", errors), uri("tos_uri", errors)),
                new AppEndpoints(
                        uri("initiate_login_uri", errors),
                        uri("backchannel_logout_uri", errors),
                        logoutNamesSession,
                        uri("parley_event_endpoint", errors)),
                line("parley_address"),
                words("contacts"));
        if (!errors.isEmpty()) {
            throw AppProblem.BAD_METADATA.problem().errors(errors);
        }
        return profile;
    }

    private LocalText local(String field) {
        return new LocalText(line(field), line(field + "_zh"));
    }

    /** Null when nothing was typed. */
    private String line(String field) {
        var text = texts.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private List<String> words(String field) {
        var line = line(field);
        return line == null
                ? List.of()
                : Arrays.stream(line.split("\\s+")).distinct().toList();
    }

    private URI uri(String field, List<FieldError> errors) {
        var line = line(field);
        try {
            return line == null ? null : new URI(line);
        } catch (URISyntaxException notAnAddress) {
            errors.add(new FieldError("/" + field, "not-absolute", "an absolute address"));
            return null;
        }
    }

    /** By the id of the input. */
    public Map<String, String> getTexts() {
        return texts;
    }

    public AppType[] getTypes() {
        return AppType.values();
    }

    public ClientAuthentication[] getAuthentications() {
        return ClientAuthentication.values();
    }

    public AppGrant[] getAllGrants() {
        return AppGrant.values();
    }

    public List<String> getAlgorithms() {
        return List.of(ALGORITHM, "ES256", "EdDSA");
    }

    public AppType getType() {
        return type;
    }

    public void setType(AppType type) {
        this.type = type;
    }

    public ClientAuthentication getAuthentication() {
        return authentication;
    }

    public void setAuthentication(ClientAuthentication authentication) {
        this.authentication = authentication;
    }

    public AppGrant[] getGrants() {
        return grants.clone();
    }

    public void setGrants(AppGrant[] grants) {
        this.grants = grants.clone();
    }

    public boolean isLogoutNamesSession() {
        return logoutNamesSession;
    }

    public void setLogoutNamesSession(boolean logoutNamesSession) {
        this.logoutNamesSession = logoutNamesSession;
    }
}
