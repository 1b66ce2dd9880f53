package org.parley.im.control.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.im.control.fake.FakeTransport;
import org.parley.im.control.fake.SomeSettings;

class IntakeTest {
    private final FakeTransport transport = new FakeTransport();
    private final Intake intake = new Intake(
            transport,
            SomeSettings.with(Map.of("stanza-rate", "10", "stanza-burst", "20", "waiting-stanzas", "8"))
                    .inbound(),
            0);

    @Test
    void fastClientShouldBeReadMoreSlowly() {
        for (int i = 0; i < 19; i++) {
            assertThat(handled(0)).isTrue();
        }
        assertThat(transport.paused).isFalse();
        assertThat(handled(0)).isTrue();
        assertThat(transport.paused).isTrue();
        intake.tick(99);
        assertThat(transport.paused).isTrue();
        intake.tick(1000);
        assertThat(transport.paused).isFalse();
    }

    @Test
    void clientThatCannotBePausedShouldBeAnAbuser() {
        for (int i = 0; i < 39; i++) {
            assertThat(handled(0)).isTrue();
        }
        assertThat(handled(0)).isFalse();
    }

    @Test
    void waitingStanzasShouldPauseUntilHalfAreHandled() {
        for (int i = 0; i < 8; i++) {
            intake.admit(0);
        }
        assertThat(transport.paused).isTrue();
        for (int i = 0; i < 3; i++) {
            intake.handled();
        }
        assertThat(transport.paused).isTrue();
        intake.handled();
        assertThat(transport.paused).isFalse();
    }

    @Test
    void allowanceShouldNotGrowBeyondTheBurst() {
        intake.tick(3_600_000);
        for (int i = 0; i < 20; i++) {
            handled(3_600_000);
        }
        assertThat(transport.paused).isTrue();
    }

    private boolean handled(long now) {
        boolean admitted = intake.admit(now);
        intake.handled();
        return admitted;
    }
}
