package org.parley.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.app.AppMetadata;
import org.parley.app.AppProfile;

class LesseningTest {
    private static final AppProfile BEFORE = app("""
            "redirect_uris": ["https://a.example/in", "https://b.example/in"],
            "post_logout_redirect_uris": ["https://a.example/out"],
            "grant_types": ["authorization_code", "refresh_token"],
            "scope": "openid profile call",
            "client_uri": "https://a.example/",
            "parley_event_endpoint": "https://a.example/events",
            "jwks_uri": "https://a.example/keys",
            "parley_consent_text": "To order lunch"
            """);

    private static AppProfile app(String more) {
        return AppMetadata.read("{\"client_name\": \"Lunch\"," + more + "}");
    }

    /** As it was before but for these members, in the place of which it says something else, or nothing. */
    private static AppProfile changed(String member, String replacement) {
        var metadata = AppMetadata.write(BEFORE);
        assertThat(metadata).contains(member);
        return AppMetadata.read(metadata.replace(member, replacement));
    }

    @Test
    void takingAwayShouldBeLess() {
        assertThat(Lessening.is(BEFORE, BEFORE)).isTrue();
        assertThat(Lessening.is(BEFORE, app("""
                "redirect_uris": ["https://b.example/in"],
                "grant_types": ["authorization_code"],
                "scope": "openid",
                "parley_consent_text": "To order lunch"
                """))).isTrue();
    }

    @Test
    void otherKeysOfTheAppShouldBeNoMore() {
        assertThat(Lessening.is(BEFORE, changed("a.example\\/keys", "a.example\\/new-keys")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:\\/\\/a.example\\/in",
                "https:\\/\\/a.example\\/out",
                "https:\\/\\/a.example\\/events",
                "\"https:\\/\\/a.example\\/\"",
                "To order lunch",
                "Lunch",
                "client_secret_basic",
                "RS256",
                "profile",
                "refresh_token"
            })
    void whateverIsNewShouldBeMore(String old) {
        var fresh =
                switch (old) {
                    case "client_secret_basic" -> "none";
                    case "RS256" -> "ES256";
                    case "refresh_token" -> "client_credentials";
                    case "\"https:\\/\\/a.example\\/\"" -> "\"https:\\/\\/evil.example\\/\"";
                    case "profile" -> "email";
                    default -> old.replace("a.example", "evil.example") + "x";
                };
        assertThat(Lessening.is(BEFORE, changed(old, fresh))).as(old).isFalse();
    }
}
