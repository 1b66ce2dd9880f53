package org.parley.im.control.stream;

import org.parley.im.control.xml.Element;

/** The stream cannot go on (RFC 6120 section 4.9). Carries no stack trace: it is the peer's doing, or ours on purpose. */
final class StreamFailure extends RuntimeException {
    private static final String ERRORS = "urn:ietf:params:xml:ns:xmpp-streams";

    private final StreamError error;
    private final transient Element detail;

    /** @param text one sentence for the peer's people, or {@code null} */
    StreamFailure(StreamError error, String text) {
        this(error, text, null);
    }

    /** @param detail an application-specific condition, or {@code null} */
    StreamFailure(StreamError error, String text, Element detail) {
        super(text, null, false, false);
        this.error = error;
        this.detail = detail;
    }

    StreamError error() {
        return error;
    }

    String toFrame() {
        var frame = new StringBuilder(256)
                .append("<stream:error xmlns:stream=\"")
                .append(StreamNames.STREAMS)
                .append("\">");
        Element.named(error.condition(), ERRORS).build().appendTo(frame, "");
        if (getMessage() != null) {
            Element.named("text", ERRORS).text(getMessage()).build().appendTo(frame, "");
        }
        if (detail != null) {
            detail.appendTo(frame, "");
        }
        return frame.append("</stream:error>").toString();
    }
}
