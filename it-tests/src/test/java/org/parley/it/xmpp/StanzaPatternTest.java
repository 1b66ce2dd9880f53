package org.parley.it.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StanzaPatternTest {
    private static final String PUSH = """
            <iq xmlns='jabber:client' type='set' id='p1' to='juliet@example.net/balcony'>
              <query xmlns='jabber:iq:roster' ver='7'>
                <item jid='romeo@example.net' subscription='both'><group>Friends</group></item>
                <item jid='nurse@example.net' subscription='to'/>
              </query>
            </iq>
            """;

    @Test
    void listedPartsShouldSuffice() {
        assertThat(difference("<iq type='set'><query xmlns='jabber:iq:roster'/></iq>", PUSH))
                .isEmpty();
    }

    @Test
    void childrenShouldMatchInAnyOrder() {
        assertThat(difference("""
                        <iq type='set'>
                          <query xmlns='jabber:iq:roster'><item jid='nurse@example.net'/><item jid='romeo@example.net'/></query>
                        </iq>
                        """, PUSH)).isEmpty();
    }

    @Test
    void oneChildShouldNotAnswerForTwoPatterns() {
        assertThat(difference("""
                        <iq type='set'>
                          <query xmlns='jabber:iq:roster'><item subscription='to'/><item jid='nurse@example.net'/></query>
                        </iq>
                        """, PUSH)).isNotEmpty();
    }

    @Test
    void generalPatternShouldLeaveTheOnlyCandidateToTheSpecialOne() {
        assertThat(difference("""
                        <iq type='set'>
                          <query xmlns='jabber:iq:roster'><item jid='{any}'/><item jid='romeo@example.net'/></query>
                        </iq>
                        """, PUSH)).isEmpty();
    }

    @Test
    void wrongAttributeShouldBeNamed() {
        assertThat(difference("<iq type='set' id='p2'/>", PUSH)).isEqualTo("@id of <iq> is \"p1\", not \"p2\"");
    }

    @Test
    void stanzaTypeShouldCountEvenWhenNotListed() {
        assertThat(difference(
                        "<presence from='a@b'/>", "<presence xmlns='jabber:client' from='a@b' type='unavailable'/>"))
                .isEqualTo("type is \"unavailable\", not \"\"");
    }

    @Test
    void messageWithoutTypeShouldBeNormal() {
        assertThat(difference("<message type='normal'/>", "<message xmlns='jabber:client'/>"))
                .isEmpty();
        assertThat(difference("<message/>", "<message xmlns='jabber:client' type='normal'/>"))
                .isEmpty();
    }

    @Test
    void namespaceShouldCount() {
        assertThat(difference("<iq type='set'><query xmlns='jabber:iq:private'/></iq>", PUSH))
                .isNotEmpty();
    }

    @Test
    void textShouldCountWhereListed() {
        var message = "<message xmlns='jabber:client'><body>Art thou not Romeo?</body></message>";
        assertThat(difference("<message><body>Art thou not {any}?</body></message>", message))
                .isEmpty();
        assertThat(difference("<message><body>Wherefore?</body></message>", message))
                .startsWith("text of <body>");
    }

    @Test
    void namesShouldCapture() {
        var match = StanzaPattern.of(
                        "<iq type='set' id='{string:id}'><query xmlns='jabber:iq:roster' ver='{string:v}'/></iq>")
                .match(Xml.parse(PUSH));
        assertThat(match.captures()).containsEntry("id", "p1").containsEntry("v", "7");
    }

    @Test
    void forbiddenPartsShouldBeAbsent() {
        assertThat(difference("<iq type='set'><?no @from?><?no error?></iq>", PUSH))
                .isEmpty();
        assertThat(difference("<iq type='set'><?no @to?></iq>", PUSH)).isEqualTo("@to is there");
        assertThat(difference("<iq type='set'><?no query?></iq>", PUSH)).isEqualTo("<query> is there");
        assertThat(difference("<iq type='set'><?no query jabber:iq:private?></iq>", PUSH))
                .isEmpty();
        assertThat(difference(
                        "<iq type='set'><query xmlns='jabber:iq:roster'><?no other?><item jid='{any}'/></query></iq>",
                        PUSH))
                .isEqualTo("<query> has 1 more children");
    }

    private static String difference(String pattern, String actual) {
        return StanzaPattern.of(pattern).match(Xml.parse(actual)).difference();
    }
}
