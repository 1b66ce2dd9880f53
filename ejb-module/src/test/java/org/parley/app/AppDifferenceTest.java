package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AppDifferenceTest {
    private static List<AppDifference> between(String before, String after) {
        return AppDifference.between(
                AppMetadata.read("{\"client_name\": \"Lunch\"" + before + "}"),
                AppMetadata.read("{\"client_name\": \"Lunch\"" + after + "}"));
    }

    @Test
    void equalProfilesShouldNotDiffer() {
        assertThat(between(", \"scope\": \"openid profile\"", ", \"scope\": \"profile openid\""))
                .isEmpty();
    }

    @Test
    void everyLanguageAndEveryValueShouldBeCompared() {
        assertThat(
                        between(
                                ", \"client_name#zh\": \"午餐\", \"scope\": \"openid\"",
                                ", \"client_name#zh\": \"晚餐\", \"scope\": \"openid call\", \"tos_uri\": \"https://a.example/\""))
                .containsExactly(
                        new AppDifference("client_name#zh", List.of("午餐"), List.of("晚餐")),
                        new AppDifference("scope", List.of("openid"), List.of("call", "openid")),
                        new AppDifference("tos_uri", List.of(), List.of("https://a.example/")));
    }
}
