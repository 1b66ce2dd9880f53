package org.parley.client.terminal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * There is no ticket to send a request with. The request has not been answered by the resource server, except with the
 * ticket error that made a new ticket necessary. A ticket that was stored is still stored.
 */
public class TicketException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why there is no ticket. */
    private final Reason reason;

    private final transient Duration retryAfter;

    /** Why there is no ticket. */
    public enum Reason {
        /** The person gave up, or nobody could be asked. */
        CANCELLED,
        /** Name and password do not belong together. */
        BAD_CREDENTIALS,
        /** Too many attempts; {@link TicketException#retryAfter} says when to try again. */
        TOO_MANY_ATTEMPTS,
        /** Somebody else has an account of that name, or the person has it already. */
        NAME_TAKEN,
        /** People cannot make accounts themselves at this platform. */
        REGISTRATION_CLOSED,
        /** The platform does not accept the name or the password for a new account. */
        NOT_ACCEPTABLE,
        /** The platform does not know the resource server. */
        UNKNOWN_RESOURCE_SERVER,
        /** The platform, or the website that vouches for the person, does not answer. */
        UNAVAILABLE,
        /** The platform's answer is not one that this library understands. */
        UNEXPECTED_ANSWER
    }

    TicketException(Reason reason, String message) {
        this(reason, message, null, null);
    }

    TicketException(Reason reason, String message, Throwable cause) {
        this(reason, message, cause, null);
    }

    TicketException(Reason reason, String message, Throwable cause, Duration retryAfter) {
        super(message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /**
     * Why there is no ticket.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * When it makes sense to try again.
     *
     * @return the time to wait, if the platform said so
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
