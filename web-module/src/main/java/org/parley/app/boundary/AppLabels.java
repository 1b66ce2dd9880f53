package org.parley.app.boundary;

import java.util.Map;

/** Under which text the pages speak of what an app says of itself. */
final class AppLabels {
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("client_name", "app.name"),
            Map.entry("client_name#zh", "app.nameZh"),
            Map.entry("parley_publisher_name", "app.publisherName"),
            Map.entry("parley_consent_text", "app.consent"),
            Map.entry("parley_consent_text#zh", "app.consentZh"),
            Map.entry("client_uri", "app.homepage"),
            Map.entry("policy_uri", "app.policy"),
            Map.entry("tos_uri", "app.terms"),
            Map.entry("application_type", "app.type"),
            Map.entry("token_endpoint_auth_method", "app.authentication"),
            Map.entry("redirect_uris", "app.redirectUris"),
            Map.entry("grant_types", "app.grants"),
            Map.entry("response_types", "app.grants"),
            Map.entry("scope", "app.scopes"),
            Map.entry("sector_identifier_uri", "app.sector"),
            Map.entry("jwks_uri", "app.jwksUri"),
            Map.entry("jwks", "app.keys"),
            Map.entry("id_token_signed_response_alg", "app.algorithm"),
            Map.entry("userinfo_signed_response_alg", "app.userinfoAlgorithm"),
            Map.entry("initiate_login_uri", "app.initiateLogin"),
            Map.entry("post_logout_redirect_uris", "app.postLogout"),
            Map.entry("backchannel_logout_uri", "app.backchannelLogout"),
            Map.entry("backchannel_logout_session_required", "app.logoutNamesSession"),
            Map.entry("parley_event_endpoint", "app.events"),
            Map.entry("parley_address", "app.address"),
            Map.entry("contacts", "app.contacts"));

    private AppLabels() {}

    /** @param field as RFC 7591 and its relatives name it */
    static String of(String field) {
        var text = TEXTS.get(field);
        if (text == null) {
            throw new IllegalStateException("no label for " + field);
        }
        return text;
    }
}
