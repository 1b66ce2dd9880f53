package org.parley.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void objectShouldBeRead() throws Exception {
        assertThat(Json.read(
                        " { \"a\" : {\"b\":\"\\u4f60\\n\\\"\\/\"} , \"c\":-1.5e2,\"d\":true,\"e\":null , \"f\":{}} "))
                .containsEntry("a", Map.of("b", "\u4f60\n\"/"))
                .containsEntry("c", -150.0)
                .containsEntry("d", true)
                .containsEntry("e", null)
                .containsEntry("f", Map.of());
    }

    @Test
    void whatWasWrittenShouldBeReadAsItWas() throws Exception {
        var text = "tide \"and\" \\timber\\ \u0000\n\u4f60\ud83d\ude00";
        assertThat(Json.read(Json.write(Map.of(text, text)))).isEqualTo(Map.of(text, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,}",
                "{\"a\":1}x",
                "{\"a\":1,\"a\":2}",
                "{\"a\":nul}",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u12",
                "{a:1}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}"
            })
    void anythingElseShouldBeRefused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(Json.Malformed.class);
    }
}
