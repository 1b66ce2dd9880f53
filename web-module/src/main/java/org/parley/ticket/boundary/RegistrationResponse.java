package org.parley.ticket.boundary;

/** @param userName in the one form in which it is stored */
public record RegistrationResponse(String userName) {}
