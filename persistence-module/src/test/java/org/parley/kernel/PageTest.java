package org.parley.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PageTest {
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();

    @Test
    void cursorShouldLeadToTheLastRowShown() {
        var page = Page.cut(List.of(first, second, third), 2, Function.identity());

        assertThat(page.items()).containsExactly(first, second);
        assertThat(Page.position(page.next())).isEqualTo(second);
    }

    @Test
    void lastPageShouldHaveNoCursor() {
        assertThat(Page.cut(List.of(first, second), 2, Function.identity()).next())
                .isNull();
        assertThat(Page.position(null)).isNull();
    }

    @Test
    void foreignCursorShouldBeRefused() {
        assertThatThrownBy(() -> Page.position("' or 1=1"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(RequestProblem.UNKNOWN_CURSOR));
    }

    @Test
    void limitShouldHaveBounds() {
        assertThat(Page.checked(200)).isEqualTo(200);
        assertThatThrownBy(() -> Page.checked(0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Page.checked(201)).isInstanceOf(Problem.class);
    }
}
