package org.parley.im;

/**
 * Where a connection comes from.
 *
 * @param address the peer's IP address, as the proxy vouches for it
 * @param device what the client says it is (its User-Agent), shortened; for people to recognise, never for decisions
 * @param secure whether the way to us is encrypted
 */
public record Origin(String address, String device, boolean secure) {}
