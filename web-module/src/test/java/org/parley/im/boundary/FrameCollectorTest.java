package org.parley.im.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameCollectorTest {
    private final FrameCollector frames = new FrameCollector();

    @BeforeEach
    void limit() {
        frames.limit(10);
    }

    @Test
    void wholeFrameShouldBeHandedOnAsItIs() {
        var frame = "<presence/>";
        assertThat(frames.add(frame, true)).isSameAs(frame);
    }

    @Test
    void partsShouldBePutTogether() {
        assertThat(frames.add("<a>", false)).isNull();
        assertThat(frames.add("x", false)).isNull();
        assertThat(frames.add("</a>", true)).isEqualTo("<a>x</a>");
        assertThat(frames.add("<b/>", true)).isEqualTo("<b/>");
    }

    @Test
    void emptyLastPartShouldEndTheFrame() {
        assertThat(frames.add("<a/>", false)).isNull();
        assertThat(frames.add("", true)).isEqualTo("<a/>");
    }

    @Test
    void tooLongFrameShouldBeHandedOnOnceAndNotCollectedFurther() {
        assertThat(frames.add("1234567890", false)).isNull();
        assertThat(frames.add("1", false)).isEqualTo("12345678901");
        assertThat(frames.add("2", false)).isNull();
        assertThat(frames.add("3", true)).isNull();
        assertThat(frames.add("<b/>", true)).isEqualTo("<b/>");
    }

    @Test
    void limitShouldFollowTheSignIn() {
        frames.limit(100);
        assertThat(frames.add("x".repeat(50), false)).isNull();
        assertThat(frames.add("x", true)).hasSize(51);
    }
}
