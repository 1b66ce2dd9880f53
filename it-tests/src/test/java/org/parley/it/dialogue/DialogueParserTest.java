package org.parley.it.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.it.dialogue.Dialogue.Party;

class DialogueParserTest {

    @Test
    void headerShouldNameRulesSpecsAndParties() {
        var dialogue = parse("""
                # title: Two phones
                # A remark for the reader.
                # rule: A5-17, A7-06
                # spec: RFC 6121 §8.5.2
                # spec: XEP-0160
                # party: romeo/orchard
                # party: phone = juliet/phone
                romeo connects
                """);
        assertThat(dialogue.title()).isEqualTo("Two phones");
        assertThat(dialogue.rules()).containsExactly("A5-17", "A7-06");
        assertThat(dialogue.specs()).containsExactly("RFC 6121 §8.5.2", "XEP-0160");
        assertThat(dialogue.parties())
                .containsExactly(new Party("romeo", "romeo", "orchard"), new Party("phone", "juliet", "phone"));
    }

    @Test
    void blockShouldBeOneFrameForEachElement() {
        var dialogue = parse("""
                # title: Frames
                # party: romeo/orchard
                romeo sends:
                  <presence/>

                  <message to='a@b'
                           type='chat'>
                    <body>hello</body>
                  </message>
                """);
        assertThat(dialogue.steps().get(0).action())
                .isEqualTo(new Dialogue.Send(
                        "romeo", List.of("<presence/>", "<message to='a@b' type='chat'><body>hello</body></message>")));
    }

    @Test
    void stepShouldKnowItsLine() {
        var dialogue = parse("""
                # title: Lines
                # party: romeo/orchard

                romeo comes online with priority -1
                """);
        assertThat(dialogue.steps()).containsExactly(new Dialogue.Step(4, new Dialogue.ComeOnline("romeo", -1)));
    }

    @Test
    void unknownSentenceShouldBeRefused() {
        refused("romeo waves", "test.dialogue:3: not understood: romeo waves");
    }

    @Test
    void strangerShouldBeRefused() {
        refused("mercutio connects", "test.dialogue:3: nobody in this dialogue is called so");
    }

    @Test
    void missingBlockShouldBeRefused() {
        refused("romeo sends:", "test.dialogue:3: what?");
    }

    private static void refused(String sentence, String message) {
        assertThatThrownBy(() -> parse("# title: Mistake\n# party: romeo/orchard\n" + sentence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Dialogue parse(String text) {
        return new DialogueParser("test.dialogue", text.lines().toList()).parse();
    }
}
