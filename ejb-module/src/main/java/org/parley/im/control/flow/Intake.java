package org.parley.im.control.flow;

import org.parley.im.ImSettings;
import org.parley.im.StreamTransport;

/**
 * Decides whether the transport may read on. It pauses while too many stanzas wait to be handled, and while the client
 * has used up its allowance (a token bucket); what still arrives is served, until it is abuse.
 */
public final class Intake {
    private final StreamTransport transport;
    private final ImSettings.Inbound limits;
    private int waiting;
    private boolean crowded;
    private double tokens;
    private long counted;
    private boolean paused;

    public Intake(StreamTransport transport, ImSettings.Inbound limits, long now) {
        this.transport = transport;
        this.limits = limits;
        this.tokens = limits.burst();
        this.counted = now;
    }

    /** Counts a frame in; {@link #handled()} counts it out. @return whether the client keeps within all bounds */
    public boolean admit(long now) {
        synchronized (this) {
            refill(now);
            tokens--;
            waiting++;
            crowded |= waiting >= limits.waiting();
        }
        adjust();
        return tokens > -limits.burst() && waiting <= limits.waiting() + limits.burst();
    }

    /** Counts in what is handled later than the frame that brought it. */
    public synchronized void hold() {
        waiting++;
    }

    public void handled() {
        synchronized (this) {
            waiting--;
            crowded &= waiting > limits.waiting() / 2;
            if (crowded == paused) {
                return;
            }
        }
        adjust();
    }

    public void tick(long now) {
        synchronized (this) {
            if (!paused) {
                return;
            }
            refill(now);
        }
        adjust();
    }

    private void refill(long now) {
        if (now > counted) {
            tokens = Math.min(limits.burst(), tokens + (now - counted) * limits.rate() / 1000.0);
        }
        counted = now;
    }

    private synchronized void adjust() {
        boolean pause = crowded || tokens < 1;
        if (pause != paused) {
            paused = pause;
            if (pause) {
                transport.pause();
            } else {
                transport.resume();
            }
        }
    }
}
