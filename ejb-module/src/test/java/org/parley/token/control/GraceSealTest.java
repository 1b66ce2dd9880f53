package org.parley.token.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.parley.token.TokenKey;

class GraceSealTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final String replaced = refreshKey();
    private final String successor = "ply_ta_next " + refreshKey();

    private static String refreshKey() {
        return TokenKey.TICKET_REFRESH.draw(TokenKey.locator(RANDOM), RANDOM);
    }

    @Test
    void replacedKeyShouldOpenWhatReplacedIt() {
        var sealed = GraceSeal.seal(replaced, "family", successor, RANDOM);
        assertThat(GraceSeal.open(replaced, "family", sealed)).isEqualTo(successor);
        assertThat(sealed).doesNotContain("ply_").hasSizeLessThan(1000);
    }

    @Test
    void nothingElseShouldOpenIt() {
        var sealed = GraceSeal.seal(replaced, "family", successor, RANDOM);
        var sibling = refreshKey();
        assertThatThrownBy(() -> GraceSeal.open(sibling, "family", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> GraceSeal.open(replaced, "another family", sealed))
                .isInstanceOf(IllegalStateException.class);
        var altered = (sealed.charAt(40) == 'A' ? 'B' : 'A') + sealed.substring(41);
        assertThatThrownBy(() -> GraceSeal.open(replaced, "family", sealed.substring(0, 40) + altered))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealingTwiceShouldNotGiveTheSame() {
        assertThat(GraceSeal.seal(replaced, "family", successor, RANDOM))
                .isNotEqualTo(GraceSeal.seal(replaced, "family", successor, RANDOM));
    }
}
