package org.parley.it;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * How long a test waits for what must come. Generous, since a passing test never uses it up; the system property
 * {@code parley.it.patience} changes it.
 */
public final class Patience {
    public static final Duration LIMIT = Duration.parse(System.getProperty("parley.it.patience", "PT30S"));

    private Patience() {}

    /** The value of the future, or a failure that says what was awaited. */
    public static <T> T await(String what, CompletableFuture<T> future) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("waited " + LIMIT.toSeconds() + " s for " + what, late);
        } catch (ExecutionException failed) {
            throw new AssertionError(
                    "waiting for " + what + ": " + failed.getCause().getMessage(), failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + what, e);
        }
    }

    /** For what can only be asked for again and again, such as a state behind an interface without events. */
    public static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + LIMIT.toSeconds() + " s until " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting until " + what, e);
            }
        }
    }
}
