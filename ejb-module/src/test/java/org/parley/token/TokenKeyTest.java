package org.parley.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenKeyTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @ParameterizedTest
    @EnumSource
    void drawnKeyShouldBeWellFormedAndOfItsSortOnly(TokenKey sort) {
        for (int i = 0; i < 500; i++) {
            var key = sort.draw(RANDOM);
            assertThat(key).matches(sort.prefix() + "[0-9A-Za-z]{36,58}");
            assertThat(TokenKey.of(key)).contains(sort);
            for (var other : TokenKey.values()) {
                assertThat(other.wellFormed(key)).isEqualTo(other == sort);
            }
        }
    }

    /** Computed elsewhere: zlib's crc32 in base 62. */
    @Test
    void checksumShouldStayWhatScannersLookFor() {
        assertThat(TokenKey.TICKET_AUTHORIZATION.wellFormed("ply_ta_0000000000000000000000000000004dLlnm"))
                .isTrue();
    }

    /** Every single wrong character is noticed: CRC-32 notices any change within 32 bits in a row. */
    @ParameterizedTest
    @EnumSource
    void mistypedKeyShouldNotBeWellFormed(TokenKey sort) {
        var key = sort.draw(RANDOM);
        for (int i = 0; i < key.length(); i++) {
            for (char wrong : new char[] {'a', 'Z', '0', '-', 'é'}) {
                if (key.charAt(i) != wrong) {
                    assertThat(sort.wellFormed(key.substring(0, i) + wrong + key.substring(i + 1)))
                            .as("position " + i)
                            .isFalse();
                }
            }
            assertThat(sort.wellFormed(key.substring(0, i) + key.substring(i + 1)))
                    .isFalse();
        }
        assertThat(sort.wellFormed(key + "0")).isFalse();
        assertThat(sort.wellFormed(" " + key)).isFalse();
        assertThat(sort.wellFormed("")).isFalse();
        assertThat(sort.wellFormed(null)).isFalse();
    }

    @Test
    void refreshKeysOfAFamilyShouldShareTheirLocatorOnly() {
        var sort = TokenKey.TICKET_REFRESH;
        var secrets = new HashSet<String>();
        var key = sort.draw(RANDOM);
        var locator = sort.locatorOf(key);
        assertThat(locator).hasSize(22);
        for (int i = 0; i < 100; i++) {
            assertThat(secrets.add(sort.secretOf(key))).isTrue();
            key = sort.drawAfter(key, RANDOM);
            assertThat(sort.wellFormed(key)).isTrue();
            assertThat(sort.locatorOf(key)).isEqualTo(locator);
            assertThat(sort.secretOf(key)).hasSize(30);
        }
    }
}
