package org.parley.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.app.AppMetadata;
import org.parley.app.AppSettings;
import org.parley.kernel.Mistake;
import org.parley.kernel.Problem.FieldError;
import org.parley.kernel.SettingsReader;
import org.parley.outbound.OutboundClient;

class ProfileRulesTest {
    private final ProfileRules rules = new ProfileRules();

    @BeforeEach
    void prepare() {
        rules.settings = AppSettings.read(new SettingsReader(name -> Optional.empty()));
        rules.outbound = new OutboundClient() {
            @Override
            public Optional<Mistake> mistake(URI target) {
                return "https".equals(target.getScheme())
                        ? Optional.empty()
                        : Optional.of(Mistake.of("no-https", "https"));
            }
        };
    }

    private List<String> mistakes(String more) {
        var errors = new ArrayList<FieldError>();
        rules.check(
                AppMetadata.read(
                        "{\"client_name\": \"Lunch\", \"redirect_uris\": [\"https://lunch.example/\"]" + more + "}"),
                errors);
        return errors.stream().map(FieldError::pointer).toList();
    }

    @Test
    void soundAppShouldPass() {
        assertThat(mistakes("")).isEmpty();
        assertThat(mistakes(", \"token_endpoint_auth_method\": \"private_key_jwt\","
                        + " \"jwks_uri\": \"https://lunch.example/keys\""))
                .isEmpty();
    }

    @Test
    void everyMistakeShouldBeToldByItsName() {
        assertThat(mistakes(", \"client_name#zh\": \"\\u202e\","
                        + " \"backchannel_logout_uri\": \"http://lunch.example/\", \"parley_address\": \"Lunch!\","
                        + " \"id_token_signed_response_alg\": \"HS256\", \"contacts\": [\"nobody\"]"))
                .containsExactlyInAnyOrder(
                        "/client_name#zh",
                        "/backchannel_logout_uri",
                        "/parley_address",
                        "/id_token_signed_response_alg",
                        "/contacts");
    }

    @Test
    void appWithoutRedirectsShouldNotJoinASector() {
        assertThat(mistakes(
                        ", \"redirect_uris\": [], \"grant_types\": [\"client_credentials\"], \"response_types\": [],"
                                + " \"sector_identifier_uri\": \"https://lunch.example/list\""))
                .containsExactly("/sector_identifier_uri");
    }

    @Test
    void grantsShouldFitTheApp() {
        assertThat(mistakes(", \"token_endpoint_auth_method\": \"none\","
                        + " \"grant_types\": [\"authorization_code\", \"client_credentials\"]"))
                .containsExactly("/grant_types");
        assertThat(mistakes(", \"grant_types\": [\"client_credentials\"]")).containsExactly("/redirect_uris");
        assertThat(mistakes(", \"grant_types\": [\"refresh_token\"]")).contains("/grant_types");
    }

    @Test
    void onlyPublicKeysShouldBeTaken() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        assertThat(mistakes(", \"jwks\": " + new JWKSet(key).toString(true))).isEmpty();
        assertThat(mistakes(", \"jwks\": " + new JWKSet(key).toString(false))).containsExactly("/jwks");
        assertThat(mistakes(", \"token_endpoint_auth_method\": \"private_key_jwt\""))
                .containsExactly("/jwks");
    }
}
