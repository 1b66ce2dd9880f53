package org.parley.it.xmpp;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every frame of the clients that share it, in the order in which they were seen; shown when a test fails. */
public final class Transcript {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    void sent(String who, String frame) {
        lines.add(who + " > " + frame);
    }

    void received(String who, String frame) {
        lines.add(who + " < " + frame);
    }

    void ended(String who, String how) {
        lines.add(who + " | " + how);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
