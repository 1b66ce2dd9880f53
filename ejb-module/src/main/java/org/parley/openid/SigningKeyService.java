package org.parley.openid;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.openid.control.key.Algorithm;
import org.parley.openid.control.key.KeyCabinet;
import org.parley.openid.control.key.KeyRing;
import org.parley.openid.control.key.KeysChanged;
import org.parley.openid.control.key.RingKey;
import org.parley.openid.entity.SigningKey;

/** Makes, rotates and removes the keys that sign ID tokens. */
@Stateless
public class SigningKeyService {
    /** So that every node knows the key before one of them signs with it. */
    private static final Duration SPREAD = Duration.ofSeconds(15);

    @Inject
    KeyCabinet cabinet;

    @Inject
    KeyRing ring;

    @Inject
    OpenidSettings settings;

    @Inject
    AuditService audit;

    @Inject
    Event<KeysChanged> changed;

    @Inject
    Clock clock;

    /** What the database holds, into memory. */
    public void read() {
        ring.replace(cabinet.open());
    }

    /** Makes the first key of each algorithm, and the next one some time before the present one is to be followed. */
    public void rotateWhatIsDue() {
        cabinet.awaitTurn();
        var now = clock.instant();
        boolean any = false;
        for (var algorithm : Algorithm.values()) {
            var present = youngest(algorithm);
            if (present == null) {
                make(algorithm, 1, now, Actor.SYSTEM);
                any = true;
            } else if (!present.signsFrom().plus(settings.keyLife()).isAfter(now.plus(settings.keyLead()))) {
                make(algorithm, present.generation() + 1, now.plus(settings.keyLead()), Actor.SYSTEM);
                any = true;
            }
        }
        any |= discardOld();
        if (any) {
            changed.fire(new KeysChanged(cabinet.open()));
        }
    }

    /** New keys for all algorithms, in use at once but for the moment in which the nodes hear of them. */
    public void rotate(Actor by) {
        cabinet.awaitTurn();
        var from = clock.instant().plus(SPREAD);
        for (var algorithm : Algorithm.values()) {
            var present = youngest(algorithm);
            make(algorithm, present == null ? 1 : present.generation() + 1, from, by);
        }
        changed.fire(new KeysChanged(cabinet.open()));
    }

    public List<SigningKeyView> list() {
        var all = cabinet.open();
        return all.stream()
                .sorted(Comparator.comparing(RingKey::signsFrom).reversed())
                .map(key -> new SigningKeyView(
                        key.id(),
                        key.algorithm().jws().getName(),
                        key.created(),
                        key.signsFrom(),
                        ring.goes(key, all).orElse(null)))
                .toList();
    }

    private SigningKey youngest(Algorithm algorithm) {
        return cabinet.rows().stream()
                .filter(row -> row.algorithm().equals(algorithm.name()))
                .max(Comparator.comparing(SigningKey::generation))
                .orElse(null);
    }

    private void make(Algorithm algorithm, int generation, Instant signsFrom, Actor by) {
        var key = cabinet.make(algorithm, generation, signsFrom);
        audit.record(AuditEntry.of("openid.key-made", by, key.id().toString())
                .with("algorithm", algorithm.jws().getName())
                .with("signs-from", signsFrom.toString()));
    }

    private boolean discardOld() {
        var rows = cabinet.rows();
        var now = clock.instant();
        var old = rows.stream()
                .filter(row -> rows.stream()
                        .anyMatch(next -> next.algorithm().equals(row.algorithm())
                                && next.generation() > row.generation()
                                && next.signsFrom().plus(settings.keyOverlap()).isBefore(now)))
                .toList();
        old.forEach(row -> {
            cabinet.discard(row);
            audit.record(
                    AuditEntry.of("openid.key-removed", Actor.SYSTEM, row.id().toString()));
        });
        return !old.isEmpty();
    }
}
