package org.parley.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.account.AccountProblem;
import org.parley.account.AccountSettings;
import org.parley.kernel.Problem;
import org.parley.kernel.SecretBox;

class CredentialsTest {
    private final Credentials credentials = new Credentials();

    @BeforeEach
    void settle() {
        credentials.settings = new AccountSettings(4096, 8, 128, Duration.ofHours(24), false, "");
        credentials.random = new SecureRandom();
        credentials.secretBox = new KeylessBox();
    }

    @Test
    void passwordShouldFitItsVerifierWhateverSpaceWasTyped() {
        var verifier = credentials.verifierOf("correct horse");

        assertThat(credentials.matches(verifier, "correct horse")).isTrue();
        assertThat(credentials.matches(verifier, "correct\u00a0horse")).isTrue();
        assertThat(credentials.matches(verifier, "Correct horse")).isFalse();
        assertThat(credentials.matches(verifier, null)).isFalse();
        assertThat(credentials.matches(verifier, "x".repeat(1000))).isFalse();
    }

    @Test
    void samePasswordShouldHaveAnotherVerifierEachTime() {
        assertThat(credentials.verifierOf("correct horse").text())
                .isNotEqualTo(credentials.verifierOf("correct horse").text());
    }

    @Test
    void passwordShouldHaveBoundsInCharacters() {
        assertThat(credentials.verifierOf("😀".repeat(8)).iterations()).isEqualTo(4096);
        assertThat(credentials.verifierOf("x".repeat(128)).iterations()).isEqualTo(4096);
        for (var refused : new String[] {null, "", "1234567", "x".repeat(129), "line\nbreak"}) {
            assertThatThrownBy(() -> credentials.verifierOf(refused))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.code()).isEqualTo(AccountProblem.BAD_PASSWORD));
        }
    }

    @Test
    void unknownNameShouldHaveAStableVerifierThatNothingFits() {
        var pseudo = credentials.pseudo("nobody");

        assertThat(credentials.pseudo("NoBody").text()).isEqualTo(pseudo.text());
        assertThat(credentials.pseudo("somebody").text()).isNotEqualTo(pseudo.text());
        assertThat(pseudo.salt()).hasSize(16);
        assertThat(pseudo.storedKey()).hasSize(32);
        assertThat(credentials.matches(pseudo, "correct horse")).isFalse();
    }

    /** Computes like the real one, from a key that everybody knows. */
    private static final class KeylessBox extends SecretBox {
        @Override
        public byte[] fingerprint(String purpose, String text) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                return digest.digest((purpose + "/" + text).getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }
}
