package org.parley.im.control.stanza;

/** The namespaces that more than one class names. */
public final class Namespaces {
    public static final String CLIENT = "jabber:client";
    public static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    public static final String ROSTER = "jabber:iq:roster";
    public static final String DELAY = "urn:xmpp:delay";
    public static final String STANZA_ID = "urn:xmpp:sid:0";
    public static final String RSM = "http://jabber.org/protocol/rsm";

    private Namespaces() {}
}
