package org.parley.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastUsedTest {
    private final LastUsed<Integer, String> memory = new LastUsed<>(10);

    @Test
    void whatIsUsedShouldBeRemembered() {
        for (int i = 0; i < 1_000; i++) {
            memory.put(i, "value " + i);
            memory.put(-1, "often");
            assertThat(memory.get(-1)).isEqualTo("often");
        }
    }

    @Test
    void whatNobodyAsksForShouldBeForgotten() {
        memory.put(-1, "never asked for");
        for (int i = 0; i < 20; i++) {
            memory.put(i, "value " + i);
        }
        assertThat(memory.get(-1)).isNull();
    }

    @Test
    void memoryShouldStayBounded() {
        for (int i = 0; i < 1_000; i++) {
            memory.put(i, "value");
            assertThat(memory.size()).isLessThanOrEqualTo(10);
        }
    }
}
