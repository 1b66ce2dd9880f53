package org.parley.it.xmpp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** What a client received and nobody took yet, in order, and those who wait for more. */
final class Inbox {
    private final Deque<Element> untaken = new ArrayDeque<>();
    private final List<Waiter> waiters = new ArrayList<>();
    private StreamEnded end;

    private record Waiter(Predicate<Element> wanted, CompletableFuture<Element> taken) {
        boolean takes(Element element) {
            return wanted.test(element) && taken.complete(element);
        }
    }

    /** The socket is gone, so nothing more will come. */
    static final class StreamEnded extends RuntimeException {
        StreamEnded(String how) {
            super("the stream ended: " + how);
        }
    }

    synchronized void add(Element element) {
        if (waiters.stream().noneMatch(waiter -> waiter.takes(element))) {
            untaken.add(element);
        }
        waiters.removeIf(waiter -> waiter.taken.isDone());
    }

    synchronized void end(String how) {
        if (end == null) {
            end = new StreamEnded(how);
            waiters.forEach(waiter -> waiter.taken.completeExceptionally(end));
            waiters.clear();
        }
    }

    /** Takes the first element that is wanted, as soon as there is one; what came before it stays. */
    synchronized CompletableFuture<Element> take(Predicate<Element> wanted) {
        var waiter = new Waiter(wanted, new CompletableFuture<>());
        var iterator = untaken.iterator();
        while (iterator.hasNext()) {
            if (waiter.takes(iterator.next())) {
                iterator.remove();
                return waiter.taken;
            }
        }
        if (end != null) {
            waiter.taken.completeExceptionally(end);
        } else {
            waiters.add(waiter);
        }
        return waiter.taken;
    }
}
