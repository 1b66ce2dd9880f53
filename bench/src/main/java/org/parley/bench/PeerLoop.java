package org.parley.bench;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.function.BooleanSupplier;

/** One selector and its one thread: the caller's. */
final class PeerLoop {
    final Selector selector;

    PeerLoop() throws IOException {
        selector = Selector.open();
    }

    /** Serves the peers until the condition holds or the time is over; tells which. */
    boolean runUntil(BooleanSupplier done, long deadlineNanos) throws IOException {
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadlineNanos) {
                return false;
            }
            selector.select(100);
            var ready = selector.selectedKeys().iterator();
            while (ready.hasNext()) {
                var key = ready.next();
                ready.remove();
                ((WebSocketPeer) key.attachment()).ready();
            }
        }
        return true;
    }

    void closeAll() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
