package org.parley.im;

import java.util.Locale;

/** How somebody is there, the most approachable first; RFC 6121 section 4.7.2.1. */
public enum Attendance {
    CHAT,
    AVAILABLE,
    AWAY,
    XA,
    DND,
    UNAVAILABLE;

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
