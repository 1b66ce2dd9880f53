package org.parley.im.control.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jxmpp.jid.EntityBareJid;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.xml.Element;

/** Says when a message that had to wait was sent (XEP-0203). */
final class Delay {
    private static final String END = "</message>";

    private Delay() {}

    /** Writes the stamp into the finished frame; parsing it for that would be a waste. */
    static String stamp(String frame, Instant sent, EntityBareJid recipient) {
        if (!frame.endsWith(END)) {
            throw new IllegalArgumentException("not a stored message");
        }
        var out = new StringBuilder(frame.length() + 128).append(frame, 0, frame.length() - END.length());
        Element.named("delay", Namespaces.DELAY)
                .attribute("from", recipient.getDomain())
                .attribute("stamp", sent.truncatedTo(ChronoUnit.MILLIS).toString())
                .build()
                .appendTo(out, Namespaces.CLIENT);
        return out.append(END).toString();
    }
}
