package org.parley.website.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberNamesTest {

    @Test
    void nameShouldBePreparedAsALocalPart() {
        assertThat(MemberNames.prepared("Alice")).contains("alice");
        assertThat(MemberNames.prepared("张三")).contains("张三");
        assertThat(MemberNames.prepared("ａｌｉｃｅ")).contains("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a@b", "a/b", "a\"b", "a'b", "a&b", "a:b", "<a>", "a\u0000", "♚", "\ud800"})
    void whatNoLocalPartCanBeShouldBeNobody(String given) {
        assertThat(MemberNames.prepared(given)).isEmpty();
    }

    @Test
    void nameShouldBeBounded() {
        assertThat(MemberNames.prepared("a".repeat(255))).isPresent();
        assertThat(MemberNames.prepared("a".repeat(256))).isEmpty();
        assertThat(MemberNames.prepared(null)).isEmpty();
    }
}
