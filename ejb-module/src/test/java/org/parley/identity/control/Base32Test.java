package org.parley.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class Base32Test {

    @Test
    void textsShouldDifferAndFitTheirAlphabet() {
        var random = new SecureRandom();
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            var text = Base32.random(random);
            assertThat(text).matches("[a-z2-7]{26}");
            seen.add(text);
        }
        assertThat(seen).hasSize(1_000);
    }
}
