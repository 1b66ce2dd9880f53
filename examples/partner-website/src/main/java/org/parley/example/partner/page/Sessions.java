package org.parley.example.partner.page;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that are open, in memory: a restart signs everybody out. */
final class Sessions {
    private static final Duration LIFE = Duration.ofHours(8);

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    Session open(String userName) {
        var now = clock.instant();
        open.values().removeIf(session -> session.expires().isBefore(now));
        var session = new Session(token(), userName, token(), now.plus(LIFE));
        open.put(session.id(), session);
        return session;
    }

    Optional<Session> find(String id) {
        return Optional.ofNullable(id)
                .map(open::get)
                .filter(session -> session.expires().isAfter(clock.instant()));
    }

    void close(Session session) {
        open.remove(session.id());
    }

    private String token() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
