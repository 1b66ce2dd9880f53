package org.parley.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSecretsTest {
    @TempDir
    Path temp;

    @Test
    void secondStartShouldFindTheSecretsOfTheFirst() throws IOException {
        var first = DemoSecrets.in(temp.resolve("one/demo.properties"));

        assertThat(DemoSecrets.in(temp.resolve("one/demo.properties"))).isEqualTo(first);
    }

    @Test
    void noTwoDemosShouldShareSecrets() throws IOException {
        var one = DemoSecrets.in(temp.resolve("one/demo.properties"));
        var other = DemoSecrets.in(temp.resolve("other/demo.properties"));

        assertThat(one.adminPassword()).isNotEqualTo(other.adminPassword()).isNotEqualTo(one.memberPassword());
        assertThat(one.websiteSecret()).isNotEqualTo(other.websiteSecret());
        assertThat(one.websiteServerId()).isNotEqualTo(other.websiteServerId());
        assertThat(one.resourceServerSecret())
                .matches("ply_rs_[A-Za-z0-9_-]{43}")
                .isNotEqualTo(other.resourceServerSecret());
    }

    @Test
    void websiteSecretShouldBeAKeyOfStandardWebhooks() throws IOException {
        var secret = DemoSecrets.in(temp.resolve("demo.properties")).websiteSecret();

        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length())))
                .hasSize(32);
    }
}
