package org.parley.website.control.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.website.WebsiteId;

class SharesTest {
    private final Shares shares = new Shares(48);

    @Test
    void websiteShouldGetAThirdOfWhatIsFree() {
        assertThat(exhaust(website(1))).isEqualTo(12);
    }

    @Test
    void silentWebsitesShouldLeaveRoomForOthers() {
        for (int silent = 1; silent <= 6; silent++) {
            exhaust(website(silent));
        }
        assertThat(shares.take(website(7))).isTrue();
    }

    @Test
    void nothingShouldBeLeftToShareAtLast() {
        int taken = 0;
        for (int silent = 1; silent <= 48; silent++) {
            taken += exhaust(website(silent));
        }
        assertThat(taken).isEqualTo(48);
        assertThat(shares.take(website(49))).isFalse();

        shares.giveBack(website(1));
        assertThat(shares.take(website(49))).isTrue();
    }

    private int exhaust(WebsiteId website) {
        int taken = 0;
        while (shares.take(website)) {
            taken++;
        }
        return taken;
    }

    private static WebsiteId website(int number) {
        return new WebsiteId(new UUID(0, number));
    }
}
