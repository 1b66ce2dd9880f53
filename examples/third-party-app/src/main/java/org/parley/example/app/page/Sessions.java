package org.parley.example.app.page;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.example.app.signin.SignedIn;

/** The sessions that are open, in memory: a restart signs everybody out, and Parley signs them in again without a word. */
public final class Sessions {
    private static final Duration LIFE = Duration.ofHours(8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Clock clock;

    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Under a name that nobody knew before the sign-in. */
    Session open(SignedIn person) {
        var now = clock.instant();
        open.values().removeIf(session -> session.expires().isBefore(now));
        var session = new Session(
                random(), person.openId(), person.tokens().session(), person.idToken(), random(), now.plus(LIFE));
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

    /** @param at a session of Parley */
    public void endOf(String at) {
        open.values().removeIf(session -> session.at().equals(at));
    }

    static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
