package org.parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A bounded window of numbered messages in one direction. Each carries its number and the time it was sent, so that
 * loss, repetition and disorder are seen at the far end. One thread.
 */
final class Conversation {
    private final int window;
    private final Tally tally;
    private final String prefix;
    private final String suffix;
    private WebSocketPeer sender;
    private long next;
    private long expected;
    boolean stopped;

    /** @param prefix what precedes the 200 bytes of the body, {@code suffix} what follows them */
    Conversation(int window, Tally tally, String prefix, String suffix) {
        this.window = window;
        this.tally = tally;
        this.prefix = prefix;
        this.suffix = suffix;
    }

    void start(WebSocketPeer from) throws IOException {
        sender = from;
        fill();
    }

    long outstanding() {
        return next - expected;
    }

    private void fill() throws IOException {
        while (!stopped && outstanding() < window) {
            var mark = "#" + next + ";" + System.nanoTime() + ";";
            next++;
            tally.sent++;
            sender.send((prefix + mark + "x".repeat(200 - mark.length()) + suffix).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** @param mark the text right after the {@code #} */
    void arrived(byte[] data, int mark) throws IOException {
        int at = mark;
        long number = 0;
        for (; data[at] != ';'; at++) {
            number = number * 10 + data[at] - '0';
        }
        long time = 0;
        for (at++; data[at] != ';'; at++) {
            time = time * 10 + data[at] - '0';
        }
        if (number < expected) {
            tally.duplicated++;
            return;
        }
        if (number > expected) {
            tally.reordered++;
        }
        expected = number + 1;
        tally.delivered(System.nanoTime() - time);
        fill();
    }
}
