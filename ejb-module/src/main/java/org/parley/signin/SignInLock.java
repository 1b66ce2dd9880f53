package org.parley.signin;

import java.time.Instant;

/**
 * What failed sign-ins have done to an account.
 *
 * @param blockedUntil attempts before are refused unheard; null when the next one is judged
 */
public record SignInLock(int failures, Instant blockedUntil) {}
