package org.parley.example.orders;

/** Something that somebody ordered. */
public record Order(int number, String item) {}
