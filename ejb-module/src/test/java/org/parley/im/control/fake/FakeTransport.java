package org.parley.im.control.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.parley.im.StreamTransport;

/** A connection that remembers what was sent; it may be made to stop writing. */
public final class FakeTransport implements StreamTransport {
    private final Deque<String> sent = new ArrayDeque<>();
    private final Deque<Written> stuck = new ArrayDeque<>();
    private boolean writes = true;
    public final List<Long> probes = new ArrayList<>();
    public int expected;
    public boolean paused;
    public boolean closed;
    public boolean cut;

    /** The next frame that was sent, or null. */
    public String next() {
        return sent.poll();
    }

    /** What was sent since the last look. */
    public List<String> all() {
        var all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    public void stopWriting() {
        writes = false;
    }

    public void writeAgain() {
        writes = true;
        while (!stuck.isEmpty()) {
            stuck.poll().done(true);
        }
    }

    @Override
    public void send(String frame, Written written) {
        sent.add(frame);
        if (writes) {
            written.done(true);
        } else {
            stuck.add(written);
        }
    }

    @Override
    public void probe(long number) {
        probes.add(number);
    }

    @Override
    public void expect(int characters) {
        expected = characters;
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void cut() {
        cut = true;
    }
}
