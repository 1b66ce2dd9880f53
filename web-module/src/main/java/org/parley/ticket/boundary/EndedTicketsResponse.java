package org.parley.ticket.boundary;

/** @param ended how many tickets */
public record EndedTicketsResponse(int ended) {}
