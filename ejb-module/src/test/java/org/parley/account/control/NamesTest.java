package org.parley.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.kernel.Problem;

class NamesTest {

    @Test
    void caseAndWidthShouldNotMakeAnotherName() {
        assertThat(Names.username("Alice")).isEqualTo("alice");
        assertThat(Names.username("Ａｌｉｃｅ")).isEqualTo("alice");
        assertThat(Names.username("李雷")).isEqualTo("李雷");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a@b", "a/b", "a:b", "<a>", "a\"b", "a'b", "a&b", "a\u0000b", "a\u200bb"})
    void textThatIsNoLocalPartShouldBeRefused(String text) {
        assertThatThrownBy(() -> Names.username(text)).isInstanceOf(Problem.class);
        assertThat(Names.possibleUsername(text)).isEmpty();
    }

    @Test
    void longNameShouldBeRefused() {
        assertThat(Names.possibleUsername("a".repeat(64))).isPresent();
        assertThat(Names.possibleUsername("a".repeat(65))).isEmpty();
        assertThat(Names.possibleUsername(null)).isEmpty();
    }

    @Test
    void missingDisplayNameShouldBeTheUsername() {
        assertThat(Names.displayName(" ", "alice")).isEqualTo("alice");
        assertThat(Names.displayName(" Alice  Zhang ", "alice")).isEqualTo("Alice Zhang");
        assertThatThrownBy(() -> Names.displayName("x".repeat(65), "alice")).isInstanceOf(Problem.class);
    }
}
