package org.parley.call.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.call.SendCard.Choice;
import org.parley.kernel.Problem;

class ChoicesTest {
    private static final List<Choice> OFFERED = List.of(new Choice("keep", "Keep it"), new Choice("cancel", "取消"));

    @ParameterizedTest
    @CsvSource({"keep,keep", "' KEEP ',keep", "Keep it,keep", "keep IT,keep", "取消,cancel"})
    void answerShouldBeFoundByValueOrLabel(String said, String value) {
        assertThat(Choices.find(Choices.text(OFFERED), said)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"no", "keep it please", "''"})
    void anythingElseShouldBeNoAnswer(String said) {
        assertThat(Choices.find(Choices.text(OFFERED), said)).isEmpty();
        assertThat(Choices.find("", said)).isEmpty();
    }

    @Test
    void whatCouldBeMistakenShouldNotBeOffered() {
        Choices.check(OFFERED);
        Choices.check(List.of());
        var many = new ArrayList<Choice>();
        for (int i = 0; i < 6; i++) {
            many.add(new Choice("v" + i, "label"));
        }
        for (var bad : List.of(
                many,
                List.of(new Choice("a b", "label")),
                List.of(new Choice("a", "two\nlines")),
                List.of(new Choice("a", "")),
                List.of(new Choice("a", "one"), new Choice("a", "two")))) {
            assertThatThrownBy(() -> Choices.check(bad)).isInstanceOf(Problem.class);
        }
    }
}
