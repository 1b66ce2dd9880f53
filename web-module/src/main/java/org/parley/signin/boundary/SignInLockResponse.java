package org.parley.signin.boundary;

import java.time.Instant;
import java.util.Optional;
import org.parley.signin.SignInLock;

/**
 * @param failures that count
 * @param blockedUntil attempts before are refused unheard; not there when the next one is judged
 */
public record SignInLockResponse(int failures, Instant blockedUntil) {

    static SignInLockResponse of(Optional<SignInLock> lock) {
        return lock.map(known -> new SignInLockResponse(known.failures(), known.blockedUntil()))
                .orElseGet(() -> new SignInLockResponse(0, null));
    }
}
