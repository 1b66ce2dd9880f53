package org.parley.signin.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {

    @ParameterizedTest
    @CsvSource({
        "alice, alice, parley.localhost, true",
        "alice@parley.localhost, alice, parley.localhost, true",
        "alice@PARLEY.localhost, alice, parley.localhost, true",
        "alice@partner.example, alice, partner.example, false",
        "a@b@partner.example, a@b, partner.example, false",
        "@partner.example, '', partner.example, false",
        "alice@, alice, '', false"
    })
    void nameShouldSayWhoseItIs(String name, String user, String domain, boolean local) {
        assertThat(Claim.of(name, "parley.localhost")).isEqualTo(new Claim(user, domain, local, user + "@" + domain));
    }

    @Test
    void longNameShouldNotBeLookedAtWhole() {
        assertThat(Claim.of("a".repeat(100_000), "parley.localhost").who()).hasSizeLessThan(1_000);
        assertThat(Claim.of(null, "parley.localhost").user()).isEmpty();
    }
}
