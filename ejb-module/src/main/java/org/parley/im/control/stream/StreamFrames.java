package org.parley.im.control.stream;

import org.parley.im.control.xml.Element;

/** The frames that open, describe and close a stream (RFC 7395 section 3). */
final class StreamFrames {
    static final String CLOSE =
            Element.named("close", StreamNames.FRAMING).build().toXml();

    private StreamFrames() {}

    static String open(CharSequence domain, String id) {
        return Element.named("open", StreamNames.FRAMING)
                .attribute("from", domain)
                .attribute("id", id)
                .attribute("version", "1.0")
                .attribute("http://www.w3.org/XML/1998/namespace", "lang", "en")
                .build()
                .toXml();
    }

    static String features(Element... features) {
        var frame = new StringBuilder(512)
                .append("<stream:features xmlns:stream=\"")
                .append(StreamNames.STREAMS)
                .append("\">");
        for (var feature : features) {
            feature.appendTo(frame, "");
        }
        return frame.append("</stream:features>").toString();
    }

    static Element empty(String name, String namespace) {
        return Element.named(name, namespace).build();
    }
}
