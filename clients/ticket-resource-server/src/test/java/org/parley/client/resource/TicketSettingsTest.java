package org.parley.client.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketSettingsTest {
    private final Map<String, String> parameters = new HashMap<>(Map.of(
            "org.parley.platform", "https://parley.example",
            "org.parley.resource-server", "orders",
            "org.parley.secret", " ply_rs_1 \n"));

    @Test
    void threeParametersShouldBeEnough() {
        var settings = TicketSettings.read(parameters::get);
        assertThat(settings.platform()).isEqualTo(URI.create("https://parley.example/"));
        assertThat(settings.resourceServer()).isEqualTo("orders");
        assertThat(settings.secret()).isEqualTo("ply_rs_1");
        assertThat(settings.cache()).isEmpty();
        assertThat(settings.cacheSize()).isEqualTo(10_000);
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.readTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.retryAfter()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.toString()).doesNotContain("ply_rs_1");
    }

    @Test
    void valueMayComeFromElsewhere() {
        System.setProperty("settings-test.platform", "http://elsewhere:1/parley");
        parameters.put("org.parley.platform", "${settings-test.platform:http://localhost}");
        parameters.put("org.parley.resource-server", "a${settings-test.none:b}${env.SETTINGS_TEST_NONE:}c");
        try {
            var settings = TicketSettings.read(parameters::get);
            assertThat(settings.platform()).isEqualTo(URI.create("http://elsewhere:1/parley/"));
            assertThat(settings.resourceServer()).isEqualTo("abc");
        } finally {
            System.clearProperty("settings-test.platform");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "platform, ",
        "platform, parley.example",
        "platform, ftp://parley.example",
        "platform, 'http://a b'",
        "resource-server, 'a\"b'",
        "resource-server, a:b",
        "secret, ",
        "secret, ${env.SETTINGS_TEST_NONE}",
        "cache, 5",
        "cache, PT-1S",
        "cache-size, many",
        "read-timeout, soon"
    })
    void wrongParameterShouldBeNamed(String name, String value) {
        parameters.put("org.parley." + name, value);
        assertThatThrownBy(() -> TicketSettings.read(parameters::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.parley." + name)
                .hasMessageNotContaining("ply_rs");
    }
}
