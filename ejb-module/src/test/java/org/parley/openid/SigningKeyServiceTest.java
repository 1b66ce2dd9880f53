package org.parley.openid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.SettingsReader;
import org.parley.openid.control.key.Algorithm;
import org.parley.openid.control.key.KeyCabinet;
import org.parley.openid.control.key.KeysChanged;
import org.parley.openid.control.key.RingKey;
import org.parley.openid.entity.SigningKey;

/** When keys come and go; by the default settings: a life of 90 days, published one day before and 7 days after. */
class SigningKeyServiceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Drawer drawer = new Drawer();
    private final SigningKeyService service = new SigningKeyService();
    private final List<String> audited = new ArrayList<>();
    private Instant now;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void settle() {
        service.cabinet = drawer;
        service.settings = OpenidSettings.read(new SettingsReader(name -> Optional.empty()));
        service.changed = (Event<KeysChanged>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
        service.audit = new AuditService() {
            @Override
            public void record(AuditEntry entry) {
                audited.add(entry.action());
            }
        };
        at(Duration.ZERO);
    }

    private void at(Duration sinceStart) {
        now = START.plus(sinceStart);
        service.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    private List<SigningKey> of(Algorithm algorithm) {
        return drawer.rows.stream()
                .filter(row -> row.algorithm().equals(algorithm.name()))
                .toList();
    }

    @Test
    void firstStartShouldMakeAKeyOfEachAlgorithm() {
        service.rotateWhatIsDue();
        assertThat(drawer.rows)
                .hasSize(Algorithm.values().length)
                .allMatch(row -> row.signsFrom().equals(START));
        service.rotateWhatIsDue();
        assertThat(drawer.rows).as("once").hasSize(Algorithm.values().length);
        assertThat(audited).containsOnly("openid.key-made");
    }

    @Test
    void nextKeyShouldBePublishedADayBeforeItSigns() {
        service.rotateWhatIsDue();
        at(Duration.ofDays(89).minusSeconds(1));
        service.rotateWhatIsDue();
        assertThat(of(Algorithm.RS256)).hasSize(1);
        at(Duration.ofDays(89));
        service.rotateWhatIsDue();
        assertThat(of(Algorithm.RS256))
                .hasSize(2)
                .last()
                .satisfies(next -> assertThat(next.signsFrom()).isEqualTo(START.plus(Duration.ofDays(90))));
    }

    @Test
    void keyThatWasFollowedShouldGoAWeekLater() {
        service.rotateWhatIsDue();
        at(Duration.ofDays(89));
        service.rotateWhatIsDue();
        at(Duration.ofDays(97));
        service.rotateWhatIsDue();
        assertThat(of(Algorithm.ES256)).hasSize(2);
        at(Duration.ofDays(97).plusSeconds(1));
        service.rotateWhatIsDue();
        assertThat(of(Algorithm.ES256)).hasSize(1);
        assertThat(audited).contains("openid.key-removed");
    }

    @Test
    void buttonShouldMakeKeysThatSignInAMoment() {
        service.rotateWhatIsDue();
        at(Duration.ofDays(3));
        service.rotate(new Actor("admin@parley.example", "::1"));
        assertThat(of(Algorithm.EDDSA))
                .hasSize(2)
                .last()
                .satisfies(next -> assertThat(next.signsFrom()).isBetween(now, now.plusSeconds(60)));
    }

    private final class Drawer extends KeyCabinet {
        private final List<SigningKey> rows = new ArrayList<>();

        @Override
        public void awaitTurn() {}

        @Override
        public List<SigningKey> rows() {
            return List.copyOf(rows);
        }

        @Override
        public List<RingKey> open() {
            return List.of();
        }

        @Override
        public SigningKey make(Algorithm algorithm, int generation, Instant signsFrom) {
            var row = new SigningKey(UUID.randomUUID(), algorithm.name(), generation, "sealed").made(now, signsFrom);
            rows.add(row);
            return row;
        }

        @Override
        public void discard(SigningKey row) {
            rows.remove(row);
        }
    }
}
