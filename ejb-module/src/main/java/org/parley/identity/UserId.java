package org.parley.identity;

/** Names a person in tickets: {@code u_} and 128 random bits. */
public record UserId(String value) {}
