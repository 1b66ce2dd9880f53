package org.parley.call.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.app.AppId;
import org.parley.call.CallProblem;
import org.parley.call.CallSettings;
import org.parley.im.control.fake.HandClock;
import org.parley.kernel.Problem;
import org.parley.kernel.SettingsReader;

class PaceTest {
    private static final AppId SHOP = new AppId(new UUID(0, 1));
    private static final AppId OTHER = new AppId(new UUID(0, 2));

    private final HandClock clock = new HandClock();
    private final Pace pace = new Pace();

    @BeforeEach
    void wire() {
        pace.clock = clock;
        pace.settings = CallSettings.read(new SettingsReader(name -> switch (name) {
            case "parley.call.per-app" -> Optional.of("3");
            case "parley.call.per-person" -> Optional.of("2");
            default -> Optional.empty();
        }));
    }

    @Test
    void appShouldBeToldToWaitForTheNextMinute() {
        for (int i = 0; i < 3; i++) {
            pace.step(SHOP);
        }
        var refused = catchThrowableOfType(Problem.class, () -> pace.step(SHOP));
        assertThat(refused.code()).isEqualTo(CallProblem.TOO_MANY);
        assertThat(refused.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        pace.step(OTHER);
        clock.advance(Duration.ofMinutes(1));
        pace.step(SHOP);
    }

    @Test
    void onePersonShouldNotBeCalledTooOften() {
        pace.step(SHOP, "alice@parley.localhost");
        pace.step(SHOP, "alice@parley.localhost");
        assertThat(catchThrowableOfType(Problem.class, () -> pace.step(SHOP, "alice@parley.localhost"))
                        .code())
                .isEqualTo(CallProblem.TOO_MANY);
        pace.step(SHOP, "bob@parley.localhost");
        pace.step(OTHER, "alice@parley.localhost");
    }

    @Test
    void sameThingShouldBeSaidOnceInAMinute() {
        assertThat(pace.first(SHOP, "alice@parley.localhost")).isTrue();
        assertThat(pace.first(SHOP, "alice@parley.localhost")).isFalse();
        assertThat(pace.first(OTHER, "alice@parley.localhost")).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(pace.first(SHOP, "alice@parley.localhost")).isTrue();
    }
}
