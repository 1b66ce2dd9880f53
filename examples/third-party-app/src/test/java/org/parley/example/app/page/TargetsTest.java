package org.parley.example.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    private static final URI APP = URI.create("http://127.0.0.1:8100");

    @Test
    void placeInTheAppShouldBeLedTo() {
        assertThat(Targets.within(APP, "http://127.0.0.1:8100/tables/1")).isEqualTo("/tables/1");
        assertThat(Targets.within(APP, "/friends")).isEqualTo("/friends");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "http://127.0.0.1:8100@evil.example/",
                "http://user@127.0.0.1:8100/",
                "http://127.0.0.1:81000/",
                "https://127.0.0.1:8100/",
                "javascript:alert(1)",
                "http://127.0.0.1:8100evil.example/",
            })
    void nobodyShouldBeLedElsewhere(String target) {
        assertThat(Targets.within(APP, target)).isEqualTo("/");
    }

    @Test
    void severalSlashesShouldNotBecomeAHost() {
        assertThat(Targets.within(APP, "http://127.0.0.1:8100//evil.example/")).isEqualTo("/evil.example/");
    }
}
