package org.parley.im.control.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.ImSettings;
import org.parley.im.control.fake.Xml;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.stanza.StanzaRefused;
import org.parley.kernel.SettingsReader;

/** RFC 6121 sections 2.3.3 and 2.5.3. */
class ItemSetTest {
    private static final ImSettings SETTINGS = ImSettings.read(
            new SettingsReader(name -> name.equals("parley.im.contact-groups") ? Optional.of("2") : Optional.empty()));

    private static ItemSet parse(String content) {
        return ItemSet.of(
                Xml.element("<query xmlns='jabber:iq:roster'>" + content + "</query>"),
                JidCreate.bareFromOrThrowUnchecked("me@parley.example"),
                SETTINGS);
    }

    @Test
    void itemShouldKeepNameAndGroupsAndNothingThatTheServerDecides() {
        var item = parse("<item jid='Bob@Parley.example/desk' name='Bob' subscription='both' ask='subscribe'>"
                + "<group>Team</group><group>Friends</group></item>");
        assertThat(item.contact().toString()).isEqualTo("bob@parley.example");
        assertThat(item.name()).isEqualTo("Bob");
        assertThat(item.groups()).containsExactly("Team", "Friends");
        assertThat(item.removal()).isFalse();
    }

    @Test
    void removalShouldNeedOnlyTheAddress() {
        assertThat(parse("<item jid='bob@parley.example' subscription='remove'/>")
                        .removal())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BAD_REQUEST    |",
                "BAD_REQUEST    | <item jid='a@x.example'/><item jid='b@x.example'/>",
                "BAD_REQUEST    | <other/>",
                "BAD_REQUEST    | <item name='nobody'/>",
                "BAD_REQUEST    | <item jid='a@x.example'><group>A</group><group>A</group></item>",
                "NOT_ACCEPTABLE | <item jid='a@x.example'><group/></item>",
                "NOT_ACCEPTABLE | <item jid='a@x.example'><group>LONG</group></item>",
                "NOT_ACCEPTABLE | <item jid='a@x.example' name='LONG'/>",
                "NOT_ACCEPTABLE | <item jid='a@x.example'><group>A</group><group>B</group><group>C</group></item>",
                "NOT_ALLOWED    | <item jid='me@parley.example'/>",
                "NOT_ALLOWED    | <item jid='ME@parley.example/desk'/>",
                "JID_MALFORMED  | <item jid='a@'/>",
                "JID_MALFORMED  | <item jid='LONG@x.example'/>",
            })
    void wrongItemShouldBeRefused(StanzaError error, String content) {
        var text = content == null ? "" : content.replace("LONG", "x".repeat(1_024));
        var refusal = catchThrowableOfType(StanzaRefused.class, () -> parse(text));
        assertThat(refusal.error()).isEqualTo(error);
    }
}
