package org.parley.client.resource;

import java.util.UUID;
import java.util.regex.Pattern;

/** The id that joins what terminal, application and platform write about one request. */
final class RequestId {
    static final String HEADER = "X-Request-Id";

    /** What the platform takes, too. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    private RequestId() {}

    /** What the terminal sent, if it is fit to be passed on; otherwise a new one. */
    static String of(String header) {
        return header != null && WELL_FORMED.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }
}
