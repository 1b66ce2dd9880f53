package org.parley.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DetailsTest {

    @Test
    void detailsShouldBeSortedLinesAndComeBack() {
        var text = Details.text(Map.of("kind", "IM", "device", "a=b"));

        assertThat(text).isEqualTo("device=a=b\nkind=IM");
        assertThat(Details.map(text)).containsExactly(Map.entry("device", "a=b"), Map.entry("kind", "IM"));
    }

    @Test
    void lineBreakShouldNotForgeADetail() {
        var text = Details.text(Map.of("device", "phone\nkind=CONSOLE"));

        assertThat(Details.map(text)).containsExactly(Map.entry("device", "phone kind=CONSOLE"));
    }

    @Test
    void noDetailsShouldBeNothing() {
        assertThat(Details.text(Map.of())).isNull();
        assertThat(Details.map(null)).isEmpty();
    }
}
