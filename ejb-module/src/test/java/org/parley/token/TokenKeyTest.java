package org.parley.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenKeyTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID FAMILY = UUID.fromString("019aa5c2-7b1e-7d0a-9c55-0f6f3f7f1c11");

    private static String drawn(TokenKey sort) {
        boolean access = sort == TokenKey.TICKET_AUTHORIZATION || sort == TokenKey.OAUTH_ACCESS;
        return sort.draw(access ? TokenKey.locator(FAMILY) : TokenKey.locator(RANDOM), RANDOM);
    }

    @ParameterizedTest
    @EnumSource
    void drawnKeyShouldBeWellFormedAndOfItsSortOnly(TokenKey sort) {
        for (int i = 0; i < 500; i++) {
            var key = drawn(sort);
            assertThat(key).matches(sort.prefix() + "[0-9A-Za-z]{58,68}");
            assertThat(TokenKey.of(key)).contains(sort);
            for (var other : TokenKey.values()) {
                assertThat(other.wellFormed(key)).isEqualTo(other == sort);
            }
        }
    }

    /** Computed elsewhere: zlib's crc32 in base 62. */
    @Test
    void checksumShouldStayWhatScannersLookFor() {
        assertThat(TokenKey.TICKET_AUTHORIZATION.wellFormed(
                        "ply_ta_000000000000000000000000000000000000000000000000000000000000001nW6z0"))
                .isTrue();
    }

    /** Every single wrong character is noticed: CRC-32 notices any change within 32 bits in a row. */
    @ParameterizedTest
    @EnumSource
    void mistypedKeyShouldNotBeWellFormed(TokenKey sort) {
        var key = drawn(sort);
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
    void accessKeyShouldNameItsFamily() {
        assertThat(TokenKey.familyOf(drawn(TokenKey.TICKET_AUTHORIZATION))).contains(FAMILY);
        assertThat(TokenKey.familyOf(drawn(TokenKey.OAUTH_ACCESS))).contains(FAMILY);
        assertThat(TokenKey.familyOf(drawn(TokenKey.OAUTH_REFRESH))).isEmpty();
        assertThat(TokenKey.familyOf(TokenKey.OAUTH_ACCESS.draw("z".repeat(32), RANDOM)))
                .isEmpty();
        assertThat(TokenKey.familyOf(null)).isEmpty();
    }

    @Test
    void refreshKeysOfAFamilyShouldShareTheirLocatorOnly() {
        var sort = TokenKey.TICKET_REFRESH;
        var secrets = new HashSet<String>();
        var locator = TokenKey.locator(RANDOM);
        assertThat(locator).hasSize(22);
        for (int i = 0; i < 100; i++) {
            var key = sort.draw(locator, RANDOM);
            assertThat(sort.wellFormed(key)).isTrue();
            assertThat(sort.locatorOf(key)).isEqualTo(locator);
            assertThat(sort.secretOf(key)).hasSize(30);
            assertThat(secrets.add(sort.secretOf(key))).isTrue();
        }
    }
}
