package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.kernel.Problem;
import org.parley.kernel.SettingsReader;
import org.parley.outbound.OutboundAnswer;
import org.parley.outbound.OutboundClient;
import org.parley.outbound.OutboundFailure;

class AppKeysTest {
    private static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");

    private final AppKeys keys = new AppKeys();
    private final AppView app = new AppView(
            new AppId(new UUID(0, 1)),
            AppState.APPROVED,
            AppOrigin.ADMINISTRATOR,
            null,
            AppMetadata.read("{\"client_name\": \"Lunch\", \"jwks_uri\": \"https://lunch.example/keys\"}"),
            false,
            "app:lunch",
            null,
            false,
            false,
            NOW,
            null,
            null,
            1);
    private int calls;
    private boolean silent;
    private Runnable meanwhile = () -> {};

    @BeforeEach
    void prepare() {
        keys.settings = AppSettings.read(new SettingsReader(name -> Optional.empty()));
        keys.outbound = new OutboundClient() {
            @Override
            public OutboundAnswer get(URI target) throws OutboundFailure {
                calls++;
                meanwhile.run();
                if (silent) {
                    throw new OutboundFailure(OutboundFailure.Reason.TIMED_OUT, "silence");
                }
                return new OutboundAnswer(200, "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8));
            }
        };
        at(0);
    }

    private void at(int seconds) {
        keys.clock = Clock.fixed(NOW.plusSeconds(seconds), ZoneOffset.UTC);
    }

    @Test
    void whoIsSilentShouldBeLeftAloneForAWhile() {
        silent = true;
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> keys.of(app)).isInstanceOf(Problem.class);
        }
        assertThat(calls).isEqualTo(1);
        at(31);
        silent = false;
        assertThat(keys.of(app).isEmpty()).isTrue();
    }

    /** Or whoever has a slow server could keep every thread of ours waiting for it. */
    @Test
    void oneShouldWaitForASlowServerAndNobodyElse() {
        keys.of(app);
        at(700);
        meanwhile = () -> {
            assertThat(keys.of(app).isEmpty()).as("the keys of before").isTrue();
            assertThatThrownBy(() -> keys.newest(app)).isInstanceOf(Problem.class);
        };
        keys.of(app);
        assertThat(calls).isEqualTo(2);
        at(1_400);
        meanwhile = () -> {};
        keys.of(app);
        assertThat(calls).as("the next one may").isEqualTo(3);
    }

    @Test
    void silenceShouldNotCostTheKeysOfBefore() {
        keys.of(app);
        at(40);
        silent = true;
        assertThatThrownBy(() -> keys.newest(app)).isInstanceOf(Problem.class);
        assertThat(keys.of(app).isEmpty()).isTrue();
    }
}
