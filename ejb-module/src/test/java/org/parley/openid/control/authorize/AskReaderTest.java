package org.parley.openid.control.authorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.app.AppView;
import org.parley.kernel.Problem;
import org.parley.kernel.ProblemCode;
import org.parley.kernel.RequestProblem;
import org.parley.kernel.SettingsReader;
import org.parley.openid.OpenidProblem;
import org.parley.openid.OpenidSettings;
import org.parley.openid.SomeApps;
import org.parley.openid.control.token.IdTokens;

class AskReaderTest {
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final AppView app = SomeApps.confidential();
    private final AppView classic = SomeApps.classic();
    private final AskReader reader = new AskReader();

    @BeforeEach
    void settle() {
        reader.apps = SomeApps.holding(app, classic);
        reader.issuer = SomeApps.issuer();
        reader.settings = OpenidSettings.read(new SettingsReader(name -> Optional.empty()));
        reader.idTokens = new IdTokens() {
            @Override
            public Optional<Hint> hint(String token) {
                return token.equals("ours") ? Optional.of(new Hint(app.clientId(), "o_dora", "sid")) : Optional.empty();
            }
        };
    }

    private Map<String, List<String>> request(AppView from) {
        var request = new HashMap<String, List<String>>();
        request.put("client_id", List.of(from.clientId()));
        request.put("redirect_uri", List.of(SomeApps.CALLBACK));
        request.put("response_type", List.of("code"));
        request.put("scope", List.of("openid profile"));
        request.put("state", List.of("xyz"));
        request.put("code_challenge", List.of(CHALLENGE));
        request.put("code_challenge_method", List.of("S256"));
        return request;
    }

    private Map<String, List<String>> with(String name, String... values) {
        var request = request(app);
        request.put(name, List.of(values));
        return request;
    }

    private Map<String, List<String>> without(AppView from, String... names) {
        var request = request(from);
        List.of(names).forEach(request::remove);
        return request;
    }

    @Test
    void usualRequestShouldBeRead() {
        var asked = reader.read(request(app));
        assertThat(asked.scopes()).containsExactly("openid", "profile");
        assertThat(asked.challenge()).isEqualTo(CHALLENGE);
        assertThat(asked.wanted().redirectUri()).hasToString(SomeApps.CALLBACK);
        assertThat(asked.silent()).isFalse();
    }

    @Test
    void scopeThatTheAppDidNotRegisterShouldBeLeftOut() {
        assertThat(reader.read(with("scope", "openid phone everything")).scopes())
                .containsExactly("openid");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "response_mode, fragment, invalid_request",
        "request, e30.e30., request_not_supported",
        "request_uri, https://lunch.example/r, request_uri_not_supported",
        "registration, {}, registration_not_supported",
        "scope, everything, invalid_scope",
        "prompt, none login, invalid_request",
        "prompt, dance, invalid_request",
        "max_age, soon, invalid_request",
        "claims, nonsense, invalid_request",
        "id_token_hint, theirs, invalid_request",
        "code_challenge_method, plain, invalid_request",
        "code_challenge, short, invalid_request"
    })
    void whatCannotBeShouldBeToldToTheApp(String name, String value, String error) {
        var refused = catchThrowableOfType(AskRefused.class, () -> reader.read(with(name, value)));
        assertThat(refused.answer().parameters())
                .containsEntry("error", List.of(error))
                .containsEntry("state", List.of("xyz"))
                .containsEntry("iss", List.of("https://parley.example"));
        assertThat(refused.answer().location()).asString().startsWith(SomeApps.CALLBACK + "?");
    }

    @Test
    void repeatedParameterShouldBeAContradiction() {
        assertThatThrownBy(() -> reader.read(with("nonce", "a", "b"))).isInstanceOf(AskRefused.class);
        assertProblem(
                OpenidProblem.UNREGISTERED_REDIRECT, with("redirect_uri", SomeApps.CALLBACK, "https://evil.example"));
        assertProblem(OpenidProblem.UNKNOWN_APP, with("client_id", app.clientId(), classic.clientId()));
    }

    @Test
    void nobodyShouldBeRedirectedBeforeAppAndAddressAreKnown() {
        assertProblem(OpenidProblem.UNKNOWN_APP, with("client_id", "stranger"));
        assertProblem(OpenidProblem.UNKNOWN_APP, without(app, "client_id"));
        assertProblem(OpenidProblem.UNREGISTERED_REDIRECT, with("redirect_uri", "https://evil.example/"));
        assertProblem(OpenidProblem.UNREGISTERED_REDIRECT, without(app, "redirect_uri"));
        assertProblem(RequestProblem.TOO_LARGE, with("state", "s".repeat(20_000)));
    }

    private void assertProblem(ProblemCode expected, Map<String, List<String>> request) {
        var problem = catchThrowableOfType(Problem.class, () -> reader.read(request));
        assertThat(problem.code()).isEqualTo(expected);
    }

    @Test
    void onlyClassicAppsShouldGoWithoutPkce() {
        assertThatThrownBy(() -> reader.read(without(app, "code_challenge", "code_challenge_method")))
                .isInstanceOf(AskRefused.class);
        assertThat(reader.read(without(classic, "code_challenge", "code_challenge_method"))
                        .challenge())
                .isNull();
        assertThatThrownBy(() -> reader.read(without(classic, "code_challenge")))
                .as("half of PKCE")
                .isInstanceOf(AskRefused.class);
        assertThat(reader.read(request(classic)).challenge()).isEqualTo(CHALLENGE);
    }

    @Test
    void personShouldBeNamedByHintOrClaim() {
        assertThat(reader.read(with("id_token_hint", "ours")).subject()).isEqualTo("o_dora");
        assertThat(reader.read(with("claims", "{\"id_token\":{\"sub\":{\"value\":\"o_emil\"}}}"))
                        .subject())
                .isEqualTo("o_emil");
        assertThat(reader.read(with("max_age", "30")).maxAge()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void claimsShouldBeThoseThatWeCanMakeAndTheAppMayHave() {
        var wish = reader.read(
                        with(
                                "claims",
                                "{\"id_token\":{\"email\":null,\"shoe_size\":null,\"phone_number\":null},\"userinfo\":{\"name\":{\"essential\":true}}}"))
                .claims();
        assertThat(wish.idToken()).containsExactly("email");
        assertThat(wish.userinfo()).containsExactly("name");
    }
}
