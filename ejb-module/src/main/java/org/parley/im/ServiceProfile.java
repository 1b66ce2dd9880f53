package org.parley.im;

import java.net.URI;

/**
 * How a service shows itself.
 *
 * @param about a sentence or two; null when there is nothing to say
 * @param page in the web, or null
 * @param picture a PNG, or null
 */
public record ServiceProfile(String name, String about, URI page, byte[] picture) {}
