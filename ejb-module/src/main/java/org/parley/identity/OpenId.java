package org.parley.identity;

/** Names a person in one sector and says nothing elsewhere: {@code o_} and 128 random bits. */
public record OpenId(String value) {}
