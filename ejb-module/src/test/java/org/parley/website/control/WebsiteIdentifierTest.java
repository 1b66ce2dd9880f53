package org.parley.website.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.kernel.Problem;
import org.parley.website.WebsiteProblem;

class WebsiteIdentifierTest {
    private static final String LOCAL = "parley.localhost";

    @ParameterizedTest
    @CsvSource({
        "partner.localhost, partner.localhost, partner.localhost",
        "Partner.EXAMPLE, partner.example, partner.example",
        "Bücher.example, xn--bcher-kva.example, bücher.example",
        "xn--bcher-kva.example, xn--bcher-kva.example, bücher.example",
        "XN--BCHER-KVA.example, xn--bcher-kva.example, bücher.example",
        "例子.测试, xn--fsqu00a.xn--0zwm56d, 例子.测试",
        "ｐartner．example, partner.example, partner.example",
        "a-1.b2.example, a-1.b2.example, a-1.b2.example",
        "notparley.localhost, notparley.localhost, notparley.localhost"
    })
    void domainNameShouldBeKeptInBothForms(String given, String ascii, String unicode) {
        assertThat(WebsiteIdentifier.parse(given, LOCAL)).isEqualTo(new WebsiteIdentifier(ascii, unicode));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.example",
                "http://partner.example/connector",
                "//partner.example",
                "partner.example/",
                "partner.example:443",
                "alice@partner.example",
                "partner.example?x",
                "partner.example#x",
                "partner%2Eexample",
                "partner .example",
                "partner\\example.com"
            })
    void addressShouldBeRefused(String given) {
        assertRefused(given, "only the domain name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "1.2.3", "partner.7", "0x7f.1", "2130706433", "１２７.0.0.1"})
    void ipAddressShouldBeRefused(String given) {
        assertRefused(given, "IP address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[::1]", "::1", "fe80::1%eth0"})
    void ipAddressOfVersionSixShouldBeRefused(String given) {
        assertRefused(given, "only the domain name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "partner"})
    void singleLabelShouldBeRefused(String given) {
        assertRefused(given, "at least two parts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parley.localhost", "PARLEY.localhost", "rooms.parley.localhost", "a.b.parley.localhost"})
    void localDomainShouldBeRefused(String given) {
        assertRefused(given, "belong to this server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".example",
                "partner..example",
                "-partner.example",
                "partner-.example",
                "part_ner.example",
                "partner.example.",
                "partner!.example",
                "xn--fa-hia.example",
                "xn--a.example",
                "a\u0000b.example"
            })
    void brokenNameShouldBeRefused(String given) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> WebsiteIdentifier.parse(given, LOCAL))
                .matches(problem -> problem.code() == WebsiteProblem.BAD_IDENTIFIER);
    }

    @Test
    void nameThatIsTooLongShouldBeRefused() {
        assertRefused(("a".repeat(60) + ".").repeat(5) + "example", "not a domain name");
        assertRefused("a".repeat(64) + ".example", "not a domain name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingShouldBeRefused(String given) {
        assertRefused(given, "Give the domain name");
        assertRefused(null, "Give the domain name");
    }

    private static void assertRefused(String given, String why) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> WebsiteIdentifier.parse(given, LOCAL))
                .matches(problem -> problem.code() == WebsiteProblem.BAD_IDENTIFIER)
                .withMessageContaining(why);
    }
}
