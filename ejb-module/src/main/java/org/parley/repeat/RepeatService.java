package org.parley.repeat;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.kernel.SecretBox;
import org.parley.repeat.entity.RepeatableRequest;
import org.parley.repeat.entity.RepeatableRequests;

/**
 * Remembers what was answered. Whoever begins and finishes in the transaction of what the request does leaves both or
 * nothing. Elsewhere the answer is written after what was done, and a crash in between leaves a request without one: it
 * counts as under way for a minute, and is then carried out again.
 */
@Stateless
public class RepeatService {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String PURPOSE = "repeat/answer/";

    @Inject
    RepeatableRequests requests;

    @Inject
    SecretBox box;

    @Inject
    Clock clock;

    /** @return what the same request was answered; empty when it is to be carried out now */
    public Optional<String> begin(KeyedRequest request) {
        if (!KEY.matcher(request.key()).matches()) {
            throw RepeatProblem.BAD_KEY.problem("1 to 128 visible ASCII characters");
        }
        var now = clock.instant();
        var keyPrint = keyPrint(request);
        var requestPrint = print("repeat/request", request.key() + "\n" + request.content());
        var known = requests.locked(keyPrint);
        if (known.isEmpty()) {
            add(new RepeatableRequest(keyPrint, requestPrint, now));
            return Optional.empty();
        }
        var before = known.get();
        if (!before.isOf(requestPrint)) {
            throw RepeatProblem.ANOTHER_REQUEST.problem();
        }
        if (before.answer().isEmpty()) {
            if (before.began().plus(LONGEST).isAfter(now)) {
                throw RepeatProblem.UNDER_WAY.problem();
            }
            before.begin(now);
        }
        return before.answer().map(closed -> box.open(PURPOSE + keyPrint, closed));
    }

    private void add(RepeatableRequest request) {
        try {
            requests.add(request);
        } catch (PersistenceException begunMeanwhile) {
            throw RepeatProblem.UNDER_WAY.problem();
        }
    }

    /** It was carried out. */
    public void finish(KeyedRequest request, String answer) {
        var keyPrint = keyPrint(request);
        requests.locked(keyPrint).ifPresent(known -> known.answer(box.seal(PURPOSE + keyPrint, answer)));
    }

    /** It was refused or has failed: the next one is judged anew. */
    public void forget(KeyedRequest request) {
        requests.locked(keyPrint(request)).ifPresent(requests::remove);
    }

    /** Forgets the requests that can no longer come again. */
    public void purge() {
        requests.removeBefore(clock.instant().minus(KEPT));
    }

    private String keyPrint(KeyedRequest request) {
        return print("repeat/key", request.caller() + "\n" + request.key());
    }

    private String print(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(box.fingerprint(purpose, text));
    }
}
