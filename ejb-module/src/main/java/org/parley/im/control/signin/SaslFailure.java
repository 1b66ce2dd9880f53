package org.parley.im.control.signin;

/** The failures of RFC 6120 section 6.5 that occur here. A locked account fails as a wrong password does. */
public enum SaslFailure {
    ABORTED,
    ENCRYPTION_REQUIRED,
    INCORRECT_ENCODING,
    INVALID_AUTHZID,
    INVALID_MECHANISM,
    MALFORMED_REQUEST,
    NOT_AUTHORIZED,
    TEMPORARY_AUTH_FAILURE;

    /** The element name. */
    public String condition() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public SaslRefused refused() {
        return new SaslRefused(this);
    }
}
