package org.parley.example.partner.connector;

import java.util.Locale;

/** Every way in which the site refuses to listen, in the order in which they are checked. */
enum Refusal {
    TOO_LARGE(413),
    BAD_SIGNATURE(401),
    REPLAYED(401),
    UNKNOWN_SERVER(403),
    BAD_REQUEST(400);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    Answer answer() {
        return Answer.error(status, name().toLowerCase(Locale.ROOT));
    }

    Refused refused() {
        return new Refused(this);
    }

    static final class Refused extends RuntimeException {
        private final Refusal refusal;

        private Refused(Refusal refusal) {
            super(refusal.name(), null, false, false);
            this.refusal = refusal;
        }

        Answer answer() {
            return refusal.answer();
        }
    }
}
