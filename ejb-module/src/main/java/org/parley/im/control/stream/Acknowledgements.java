package org.parley.im.control.stream;

import java.util.concurrent.atomic.AtomicInteger;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.xml.Element;

/**
 * The client's side of <a href="https://xmpp.org/extensions/xep-0198.html">XEP-0198</a> without resumption: how many of
 * its stanzas have been handled since it asked to count. The number wraps around at 2^32.
 */
final class Acknowledgements {
    static final String ENABLED =
            Element.named("enabled", StreamNames.ACKS).build().toXml();
    private static final Runnable NOT_COUNTED = () -> {};

    private final AtomicInteger handled = new AtomicInteger();
    private Runnable count = NOT_COUNTED;

    /** @return whether counting begins now */
    boolean enable() {
        if (count != NOT_COUNTED) {
            return false;
        }
        count = handled::incrementAndGet;
        return true;
    }

    boolean enabled() {
        return count != NOT_COUNTED;
    }

    /** To be run when the stanza that arrives now has been handled. */
    Runnable count() {
        return count;
    }

    String answer() {
        return Element.named("a", StreamNames.ACKS)
                .attribute("h", Integer.toUnsignedString(handled.get()))
                .build()
                .toXml();
    }

    static String failed(String condition) {
        return Element.named("failed", StreamNames.ACKS)
                .child(StreamFrames.empty(condition, Namespaces.STANZAS))
                .build()
                .toXml();
    }

    /** @return the number in {@code <a h='…'/>}, or -1 when there is none */
    static long count(Element answer) {
        try {
            return Integer.toUnsignedLong(Integer.parseUnsignedInt(answer.attribute("h", "")));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /** Section 4: the client acknowledges what it never got. */
    static StreamFailure tooHigh(long count, long sent) {
        return new StreamFailure(
                StreamError.UNDEFINED_CONDITION,
                "You acknowledged more stanzas than there were.",
                Element.named("handled-count-too-high", StreamNames.ACKS)
                        .attribute("h", String.valueOf(count))
                        .attribute("send-count", String.valueOf(sent))
                        .build());
    }
}
