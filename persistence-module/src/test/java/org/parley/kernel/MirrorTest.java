package org.parley.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MirrorTest {
    private final Mirror<Integer, String> mirror = new Mirror<>(thing -> List.of(thing, thing.toUpperCase()));

    @Test
    void thingShouldBeFoundByItsIdAndItsNames() {
        mirror.changed(1, "one");

        assertThat(mirror.find(1)).contains("one");
        assertThat(mirror.named("one")).contains("one");
        assertThat(mirror.named("ONE")).contains("one");
    }

    @Test
    void oldNameShouldBeGoneAfterAChange() {
        mirror.changed(1, "one");
        mirror.changed(1, "uno");

        assertThat(mirror.named("one")).isEmpty();
        assertThat(mirror.named("uno")).contains("uno");
    }

    @Test
    void readingShouldBringWhatOtherNodesChanged() {
        mirror.changed(1, "one");
        mirror.replace(mirror.change(), Map.of(2, "two"));

        assertThat(mirror.find(1)).isEmpty();
        assertThat(mirror.find(2)).contains("two");
    }

    @Test
    void readingThatBeganBeforeAChangeShouldNotUndoIt() {
        var began = mirror.change();
        mirror.changed(1, "one");
        mirror.replace(began, Map.of());

        assertThat(mirror.find(1)).contains("one");
    }
}
