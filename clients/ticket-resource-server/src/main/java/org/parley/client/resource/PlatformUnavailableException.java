package org.parley.client.resource;

/** The platform gave no verdict: it is down, too slow, or does not know this application. */
public class PlatformUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlatformUnavailableException(String message) {
        super(message);
    }

    PlatformUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
