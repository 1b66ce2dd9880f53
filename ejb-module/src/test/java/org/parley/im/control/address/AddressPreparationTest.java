package org.parley.im.control.address;

import static org.assertj.core.api.Assertions.assertThatObject;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

class AddressPreparationTest {

    @BeforeEach
    void activate() {
        AddressPreparation.activate();
    }

    @ParameterizedTest
    @CsvSource({
        "Alice@Example.ORG/Phone, alice@example.org/Phone",
        "\uFF21\uFF2C\uFF29\uFF23\uFF25@x/r, alice@x/r",
        "a@xn--bcher-kva.example, a@b\u00FCcher.example",
        "\u0041\u030A@x, \u00E5@x"
    })
    void addressesThatMeanTheSameShouldBeEqual(String one, String other) throws XmppStringprepException {
        assertThatObject(JidCreate.from(one)).isEqualTo(JidCreate.from(other)).hasToString(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b@x",
                "a@b@c",
                "@x",
                "a@",
                "x/",
                "a@https://x",
                "a@x..y",
                "a\u0000@x",
                "\u2163@x",
                "a\uFF20b@x",
                "a@x\uFF0Fr",
                "a@\u3002",
                "\u05D0a@x"
            })
    void whatIsNoAddressShouldBeRefused(String text) {
        assertThatObject(JidCreate.fromOrNull(text)).isNull();
    }

    @Test
    void partsShouldBeBounded() {
        assertThatObject(JidCreate.fromOrNull("a".repeat(1023) + "@x/" + "r".repeat(1023)))
                .isNotNull();
        assertThatObject(JidCreate.fromOrNull("a".repeat(1024) + "@x")).isNull();
        assertThatObject(JidCreate.fromOrNull("a@x/" + "r".repeat(1024))).isNull();
    }

    @FuzzTest
    void preparingTwiceShouldChangeNothing(byte[] input) throws XmppStringprepException {
        AddressPreparation.activate();
        var address = JidCreate.fromOrNull(new String(input, java.nio.charset.StandardCharsets.UTF_8));
        if (address != null) {
            assertThatObject(JidCreate.from(address.toString())).isEqualTo(address);
        }
    }
}
