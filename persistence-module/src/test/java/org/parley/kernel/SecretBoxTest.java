package org.parley.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private final SecretBox box = new SecretBox();

    @BeforeEach
    void giveKey() {
        box.random = new SecureRandom();
        var key = new byte[32];
        box.random.nextBytes(key);
        box.key = new SecretKeySpec(key, "AES");
    }

    @Test
    void sealedSecretShouldOpen() {
        assertThat(box.open("website/1", box.seal("website/1", "whsec_密"))).isEqualTo("whsec_密");
    }

    @Test
    void sameSecretShouldNeverBeSealedTheSameWay() {
        assertThat(box.seal("website/1", "secret")).isNotEqualTo(box.seal("website/1", "secret"));
    }

    @Test
    void secretShouldNotOpenForAnotherPurpose() {
        var sealed = box.seal("website/1", "secret");

        assertThatThrownBy(() -> box.open("website/2", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void changedSecretShouldNotOpen() {
        var bytes = Base64.getDecoder().decode(box.seal("website/1", "secret"));
        bytes[bytes.length - 1] ^= 1;
        var changed = Base64.getEncoder().encodeToString(bytes);

        assertThatThrownBy(() -> box.open("website/1", changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fingerprintShouldBeStableAndDependOnPurpose() {
        assertThat(box.fingerprint("a", "bob")).isEqualTo(box.fingerprint("a", "bob"));
        assertThat(box.fingerprint("a", "bob")).isNotEqualTo(box.fingerprint("b", "bob"));
        assertThat(box.fingerprint("a", "bob")).isNotEqualTo(box.fingerprint("ab", "ob"));
    }
}
