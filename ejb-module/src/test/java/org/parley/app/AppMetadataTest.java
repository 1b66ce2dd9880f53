package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.kernel.Problem;

class AppMetadataTest {
    private static final String ALL = """
            {
              "client_name": "Lunch", "client_name#zh": "午餐",
              "parley_publisher_name": "Canteen",
              "parley_consent_text": "To book your table.", "parley_consent_text#zh": "用于订座。",
              "application_type": "native",
              "token_endpoint_auth_method": "private_key_jwt",
              "jwks_uri": "https://lunch.example/keys",
              "redirect_uris": ["https://lunch.example/b", "https://lunch.example/a"],
              "post_logout_redirect_uris": ["https://lunch.example/bye"],
              "grant_types": ["authorization_code", "refresh_token", "client_credentials"],
              "scope": "openid contacts",
              "sector_identifier_uri": "https://canteen.example/apps.json",
              "id_token_signed_response_alg": "ES256",
              "client_uri": "https://lunch.example/", "policy_uri": "https://lunch.example/privacy",
              "tos_uri": "https://lunch.example/terms",
              "initiate_login_uri": "https://lunch.example/start",
              "backchannel_logout_uri": "https://lunch.example/out", "backchannel_logout_session_required": true,
              "parley_event_endpoint": "https://lunch.example/events",
              "parley_address": "lunch",
              "contacts": ["cook@lunch.example"]
            }""";

    @Test
    void everythingThatIsSaidShouldBeKept() {
        var profile = AppMetadata.read(ALL);
        assertThat(profile.name()).isEqualTo(new LocalText("Lunch", "午餐"));
        assertThat(profile.consent().zh()).isEqualTo("用于订座。");
        assertThat(profile.publisherName()).isEqualTo("Canteen");
        assertThat(profile.type()).isEqualTo(AppType.NATIVE);
        assertThat(profile.authentication()).isEqualTo(ClientAuthentication.PRIVATE_KEY_JWT);
        assertThat(profile.redirectUris())
                .containsExactlyInAnyOrder("https://lunch.example/a", "https://lunch.example/b");
        assertThat(profile.grants()).containsExactlyInAnyOrder(AppGrant.values());
        assertThat(profile.scopes()).containsExactlyInAnyOrder("openid", "contacts");
        assertThat(profile.endpoints().logoutNamesSession()).isTrue();
        assertThat(profile.endpoints().events()).hasToString("https://lunch.example/events");
        assertThat(profile.address()).isEqualTo("lunch");
        assertThat(AppMetadata.read(AppMetadata.write(profile))).isEqualTo(profile);
    }

    @Test
    void whatIsNotSaidShouldBeWhatTheStandardsSay() {
        var profile = AppMetadata.read("{\"client_name\": \"Lunch\", \"redirect_uris\": [\"https://lunch.example/\"]}");
        assertThat(profile.type()).isEqualTo(AppType.WEB);
        assertThat(profile.authentication()).isEqualTo(ClientAuthentication.SECRET_BASIC);
        assertThat(profile.grants()).containsExactly(AppGrant.AUTHORIZATION_CODE);
        assertThat(profile.idTokenAlgorithm()).isEqualTo("RS256");
        assertThat(profile.scopes()).containsExactlyInAnyOrder("openid", "profile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"text\"",
                "{",
                "{\"redirect_uris\": \"https://lunch.example/\"}",
                "{\"redirect_uris\": [1]}",
                "{\"grant_types\": [\"implicit\"]}",
                "{\"response_types\": [\"code id_token\"]}",
                "{\"token_endpoint_auth_method\": \"client_secret_jwt\"}",
                "{\"parley_address\": 7}",
                "{\"parley_event_endpoint\": \"not an address\"}",
                "{\"jwks\": {\"keys\": [{}]}}",
                "{\"id_token_signed_response_alg\": 5}"
            })
    void whatMakesNoSenseShouldBeRefused(String json) {
        var problem = catchThrowableOfType(Problem.class, () -> AppMetadata.read(json));
        assertThat(problem).as(json).isNotNull();
        assertThat(problem.code()).isEqualTo(AppProblem.BAD_METADATA);
    }

    /** For trying an app out; whether it is allowed is for the rules to say. */
    @Test
    void loginAddressWithoutTlsShouldBeReadAndWritten() {
        var profile =
                AppMetadata.read("{\"client_name\": \"Lunch\", \"initiate_login_uri\": \"http://127.0.0.1:8/start\"}");
        assertThat(profile.endpoints().initiateLogin()).hasToString("http://127.0.0.1:8/start");
        assertThat(AppMetadata.read(AppMetadata.write(profile))).isEqualTo(profile);
    }
}
