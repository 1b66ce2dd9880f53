package org.parley.website.control.connector;

import java.util.Optional;

/** No answer that counts. Carries nothing of what was asked. */
public final class ConnectorFailure extends Exception {

    /** Why there is none. */
    public enum Reason {
        UNRESOLVED("the host name does not resolve"),
        UNREACHABLE("no connection"),
        TLS("no trustworthy TLS connection"),
        TIMED_OUT("no answer in time"),
        TOO_LARGE("the answer is too large"),
        NOT_GENUINE("the answer is not signed by the website for this request"),
        REFUSED("the website refused the request"),
        BROKEN("the website failed"),
        MALFORMED("the answer is not of the agreed form"),
        OVERLOADED("too many calls are under way"),
        CUT_OFF("after many failures the website is left alone for a while"),
        STOPPING("the server is stopping");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;
    private final String error;

    public ConnectorFailure(Reason reason) {
        this(reason, null);
    }

    /** @param error a word of ours or of the site's catalogue, or null */
    ConnectorFailure(Reason reason, String error) {
        super(error == null ? reason.text : reason.text + " (" + error + ")", null, false, false);
        this.reason = reason;
        this.error = error;
    }

    public Reason reason() {
        return reason;
    }

    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    /** Whether it says something about the health of the site; a considered refusal is an answer of a healthy one. */
    boolean isIllness() {
        return switch (reason) {
            case REFUSED, OVERLOADED, CUT_OFF, STOPPING -> false;
            case UNRESOLVED, UNREACHABLE, TLS, TIMED_OUT, TOO_LARGE, NOT_GENUINE, BROKEN, MALFORMED -> true;
        };
    }
}
