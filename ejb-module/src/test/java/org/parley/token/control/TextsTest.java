package org.parley.token.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void detailsShouldComeBackAsTheyWere() {
        for (var details : List.<Map<String, String>>of(
                Map.of(), Map.of("a", ""), Map.of("device", "Alice's = & tablet\n", "名", "订单", "b", "%20+"))) {
            assertThat(Texts.details(Texts.details(details))).isEqualTo(details);
        }
    }

    @Test
    void scopesShouldComeBackAsTheyWere() {
        for (var scopes : List.<Set<String>>of(Set.of(), Set.of("openid"), Set.of("openid", "profile", "b:c"))) {
            assertThat(Texts.scopes(Texts.scopes(scopes))).isEqualTo(scopes);
        }
        assertThat(Texts.scopes(Set.of("b", "a"))).isEqualTo("a b");
    }

    @Test
    void tooMuchShouldBeABug() {
        assertThatThrownBy(() -> Texts.details(Map.of("a", "x".repeat(4000))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
