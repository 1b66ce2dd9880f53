package org.parley.cluster.control;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Which letters of the other nodes have been read, whatever their order. */
final class Inbox {
    private final Map<UUID, Sender> senders = new HashMap<>();

    synchronized void read(UUID from, long number) {
        senders.computeIfAbsent(from, first -> new Sender()).read(number);
    }

    /**
     * Compares with what the others say that they have sent; each miss is found once.
     *
     * @param sent of each node that is up
     * @return whether a letter is missing, or may be since its sender has gone
     */
    synchronized boolean misses(Map<UUID, Long> sent) {
        boolean misses = senders.keySet().retainAll(sent.keySet());
        for (var node : sent.entrySet()) {
            misses |= senders.computeIfAbsent(node.getKey(), first -> new Sender())
                    .misses(node.getValue());
        }
        return misses;
    }

    private static final class Sender {
        private final TreeSet<Long> ahead = new TreeSet<>();
        private long readUpTo;

        void read(long number) {
            if (number > readUpTo) {
                ahead.add(number);
                closeUp();
            }
        }

        boolean misses(long sent) {
            if (sent <= readUpTo) {
                return false;
            }
            readUpTo = sent;
            ahead.headSet(sent, true).clear();
            closeUp();
            return true;
        }

        private void closeUp() {
            while (ahead.remove(readUpTo + 1)) {
                readUpTo++;
            }
        }
    }
}
