package org.parley.session;

import java.time.Instant;

/**
 * Someone has proved who they are.
 *
 * @param who a bare JID
 * @param device what the person would recognise: a browser, the IM resource
 * @param address the network address
 * @param client the software or partner that the session is for, such as the identifier of a resource server; null when
 *     there is none beside the device
 * @param expires when the session ends at the latest; null to leave it to the rules of its kind
 */
public record OpenSession(
        String who, SessionKind kind, String device, String address, String client, Instant expires) {}
