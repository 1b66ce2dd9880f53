package org.parley.ticket;

import org.parley.resource.ResourceServer;

/**
 * Somebody has passed the sign-in and gets a ticket.
 *
 * @param who the bare JID
 * @param subject as whom the server is to know the person
 */
public record IssueTicket(String who, String subject, ResourceServer server, String device, String address) {}
