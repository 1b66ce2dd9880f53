package org.parley.im.control.log;

import org.parley.im.control.session.Delivery;
import org.parley.im.control.session.Resource;

/** One message on its way to one account, in as many copies as resources get it. The first confirmation counts. */
final class Dispatch {
    private final Mailbox mailbox;
    private final long position;
    private final boolean milestone;
    private int copies;
    private volatile boolean confirmed;

    /** @param milestone whether its confirmation lets the mailbox go on reading the log */
    Dispatch(Mailbox mailbox, long position, int copies, boolean milestone) {
        this.mailbox = mailbox;
        this.position = position;
        this.copies = copies;
        this.milestone = milestone;
    }

    long position() {
        return position;
    }

    boolean milestone() {
        return milestone;
    }

    boolean confirmed() {
        return confirmed;
    }

    /** Whether none of the copies has arrived or may still arrive. */
    boolean lostOne() {
        return --copies == 0 && !confirmed;
    }

    Delivery copyFor(Resource taker, String frame) {
        return new Copy(taker, frame);
    }

    private final class Copy implements Delivery {
        private final Resource taker;
        private final String frame;

        Copy(Resource taker, String frame) {
            this.taker = taker;
            this.frame = frame;
        }

        @Override
        public String frame() {
            return frame;
        }

        @Override
        public void confirmed() {
            confirmed = true;
            mailbox.confirmed(Dispatch.this);
        }

        @Override
        public void abandoned() {
            mailbox.abandoned(Dispatch.this, taker);
        }
    }
}
