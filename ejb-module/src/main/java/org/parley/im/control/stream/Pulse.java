package org.parley.im.control.stream;

import org.parley.im.ImSettings;

/** The signs of life of one stream, and how long it may go without. */
final class Pulse {
    private static final long NEVER = Long.MIN_VALUE;
    private static final long GRACE_MILLIS = 2_000;

    enum Finding {
        WELL,
        /** Silent for long; to be probed now. */
        SILENT,
        /** Did not answer the probe. */
        DEAD,
        /** Takes too long to sign in. */
        SLOW
    }

    private final ImSettings settings;
    private final long connected;
    private volatile long heard;
    private volatile long probed = NEVER;

    Pulse(ImSettings settings, long now) {
        this.settings = settings;
        this.connected = now;
        this.heard = now;
    }

    void beat(long now) {
        heard = now;
        probed = NEVER;
    }

    Finding check(long now, boolean established) {
        if (!established && now - connected > settings.signIn().time().toMillis()) {
            return Finding.SLOW;
        }
        if (probed != NEVER) {
            return answerIsDue(probed, now) ? Finding.DEAD : Finding.WELL;
        }
        if (now - heard <= settings.streams().idle().toMillis()) {
            return Finding.WELL;
        }
        probed = now;
        return Finding.SILENT;
    }

    /** Whether the peer has had its time to answer what was asked then. */
    boolean answerIsDue(long asked, long now) {
        return now - asked > settings.streams().answer().toMillis();
    }

    /** Whether it has had its time to close the connection by itself. */
    boolean graceIsOver(long closed, long now) {
        return now - closed > GRACE_MILLIS;
    }
}
