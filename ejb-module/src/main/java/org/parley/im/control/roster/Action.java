package org.parley.im.control.roster;

import java.util.Locale;
import java.util.Optional;

/** The four presence types that manage subscriptions (RFC 6121 section 3). */
public enum Action {
    /** Asks to see the contact's presence. */
    SUBSCRIBE,
    /** Grants the contact to see one's own. */
    SUBSCRIBED,
    /** Gives up seeing the contact's. */
    UNSUBSCRIBE,
    /** Denies or withdraws what the contact may see. */
    UNSUBSCRIBED;

    public static Optional<Action> of(String presenceType) {
        return switch (presenceType) {
            case "subscribe" -> Optional.of(SUBSCRIBE);
            case "subscribed" -> Optional.of(SUBSCRIBED);
            case "unsubscribe" -> Optional.of(UNSUBSCRIBE);
            case "unsubscribed" -> Optional.of(UNSUBSCRIBED);
            default -> Optional.empty();
        };
    }

    /** The value of the presence type attribute. */
    public String type() {
        return name().toLowerCase(Locale.ROOT);
    }
}
