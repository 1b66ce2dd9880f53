package org.parley.it.kill;

import java.util.concurrent.CompletableFuture;
import org.parley.it.Patience;

/** The time between two kills: it is over when so many further messages have been acknowledged. */
public final class Round {
    private final int number;
    private final CompletableFuture<Void> enough = new CompletableFuture<>();
    private int awaited;
    private volatile boolean over;

    public Round(int number, int acknowledgements) {
        this.number = number;
        awaited = acknowledgements;
    }

    int number() {
        return number;
    }

    synchronized void acknowledged(int messages) {
        awaited -= messages;
        if (awaited <= 0) {
            enough.complete(null);
        }
    }

    void failed(Throwable failure) {
        enough.completeExceptionally(failure);
    }

    /** Returns when enough has been acknowledged. */
    public void await() {
        Patience.await("acknowledgements in round " + number, enough);
    }

    /** From now on streams may end. */
    public void over() {
        over = true;
    }

    void requireOver(String who, String how) {
        if (!over) {
            throw new AssertionError("the stream of " + who + " ended before the kill: " + how);
        }
    }
}
