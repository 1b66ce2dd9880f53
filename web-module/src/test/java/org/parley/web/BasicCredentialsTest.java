package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

    @Test
    void passwordMayHoldColonsAndAnyLetters() {
        var header = "basic " + Base64.getEncoder().encodeToString("李雷:a:b密".getBytes(StandardCharsets.UTF_8));

        assertThat(BasicCredentials.of(header)).contains(new BasicCredentials("李雷", "a:b密"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ***", "Basic bm9jb2xvbg==", "Bearer YTpi"})
    void anythingElseShouldBeNoCredentials(String header) {
        assertThat(BasicCredentials.of(header)).isEmpty();
    }
}
