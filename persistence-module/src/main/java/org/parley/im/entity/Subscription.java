package org.parley.im.entity;

/** Whose presence is seen, from the roster owner's side (RFC 6121 section 2.1.2.5). */
public enum Subscription {
    NONE(false, false),
    /** The owner sees the contact. */
    TO(true, false),
    /** The contact sees the owner. */
    FROM(false, true),
    BOTH(true, true);

    private final boolean to;
    private final boolean from;

    Subscription(boolean to, boolean from) {
        this.to = to;
        this.from = from;
    }

    public static Subscription of(boolean to, boolean from) {
        if (to) {
            return from ? BOTH : TO;
        }
        return from ? FROM : NONE;
    }

    public boolean to() {
        return to;
    }

    public boolean from() {
        return from;
    }

    /** What two grounds give together. */
    public Subscription and(Subscription other) {
        return of(to || other.to, from || other.from);
    }
}
