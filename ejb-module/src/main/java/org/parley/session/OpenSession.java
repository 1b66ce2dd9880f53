package org.parley.session;

/**
 * Someone has proved who they are.
 *
 * @param who a bare JID
 * @param device what the person would recognise: a browser, the IM resource
 * @param address the network address
 */
public record OpenSession(String who, SessionKind kind, String device, String address) {}
