package org.parley.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.kernel.SettingsReader;

class SessionSettingsTest {
    private static final Instant OPENED = Instant.parse("2026-11-21T08:00:00Z");

    private final SessionSettings settings = SessionSettings.read(new SettingsReader(name -> Optional.empty()));

    @Test
    void restingConsoleSessionShouldExpire() {
        var used = OPENED.plusSeconds(60);

        assertThat(settings.expired(SessionKind.CONSOLE, OPENED, used, used.plusSeconds(30 * 60 - 1)))
                .isFalse();
        assertThat(settings.expired(SessionKind.CONSOLE, OPENED, used, used.plusSeconds(30 * 60)))
                .isTrue();
    }

    @Test
    void busyConsoleSessionShouldExpireAtLast() {
        var later = OPENED.plusSeconds(12 * 3600);

        assertThat(settings.expired(SessionKind.CONSOLE, OPENED, later, later.minusSeconds(1)))
                .isFalse();
        assertThat(settings.expired(SessionKind.CONSOLE, OPENED, later, later)).isTrue();
    }

    @Test
    void webSessionShouldOutliveTheBrowser() {
        assertThat(settings.expired(SessionKind.WEB, OPENED, OPENED, OPENED.plusSeconds(14 * 24 * 3600 - 1)))
                .isFalse();
        assertThat(settings.expired(SessionKind.WEB, OPENED, OPENED, OPENED.plusSeconds(14 * 24 * 3600)))
                .isTrue();
    }

    @Test
    void imSessionShouldLiveAsLongAsItsStream() {
        assertThat(settings.expired(SessionKind.IM, OPENED, OPENED, OPENED.plusSeconds(365L * 24 * 3600)))
                .isFalse();
    }
}
