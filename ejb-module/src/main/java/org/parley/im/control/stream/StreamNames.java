package org.parley.im.control.stream;

/** The namespaces of what is not a stanza. */
final class StreamNames {
    static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";
    static final String STREAMS = "http://etherx.jabber.org/streams";
    static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";
    static final String SESSION = "urn:ietf:params:xml:ns:xmpp-session";
    static final String ACKS = "urn:xmpp:sm:3";

    private StreamNames() {}
}
