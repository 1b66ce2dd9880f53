package org.parley.im.control.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jxmpp.jid.impl.JidCreate;

class BlocklistTest {

    @ParameterizedTest
    @CsvSource({
        "bob@partner.example/desk,bob@partner.example/desk,true",
        "bob@partner.example/desk,bob@partner.example/phone,false",
        "bob@partner.example/desk,bob@partner.example,false",
        "bob@partner.example,bob@partner.example/phone,true",
        "bob@partner.example,bob@partner.example,true",
        "bob@partner.example,rob@partner.example,false",
        "partner.example/desk,bob@partner.example/desk,true",
        "partner.example/desk,bob@partner.example/phone,false",
        "partner.example,bob@partner.example/phone,true",
        "partner.example,partner.example,true",
        "partner.example,bob@apps.partner.example,false",
    })
    void addressShouldMatchAsWidelyAsItIsWritten(String blocked, String other, boolean matches) {
        var list = Blocklist.of(List.of(JidCreate.fromOrThrowUnchecked(blocked)));
        assertThat(list.blocks(JidCreate.fromOrThrowUnchecked(other))).isEqualTo(matches);
    }

    @Test
    void nobodyShouldBeApartFromThemselvesAndTheirServer() {
        var lists = new FakeBlocklists();
        lists.set("alice@partner.example", "partner.example");
        var alice = JidCreate.entityBareFromOrThrowUnchecked("alice@partner.example");
        assertThat(lists.blocks(alice, JidCreate.fromOrThrowUnchecked("alice@partner.example/phone")))
                .isFalse();
        assertThat(lists.blocks(alice, JidCreate.fromOrThrowUnchecked("partner.example")))
                .isFalse();
        assertThat(lists.blocks(alice, JidCreate.fromOrThrowUnchecked("bob@partner.example")))
                .isTrue();
        assertThat(lists.apart(JidCreate.fromOrThrowUnchecked("bob@partner.example/desk"), alice))
                .isTrue();
    }
}
