package org.parley.im.control.stream;

/** The stream errors of RFC 6120 section 4.9.3. */
public enum StreamError {
    BAD_FORMAT,
    BAD_NAMESPACE_PREFIX,
    CONFLICT,
    CONNECTION_TIMEOUT,
    HOST_GONE,
    HOST_UNKNOWN,
    IMPROPER_ADDRESSING,
    INTERNAL_SERVER_ERROR,
    INVALID_FROM,
    INVALID_NAMESPACE,
    INVALID_XML,
    NOT_AUTHORIZED,
    NOT_WELL_FORMED,
    POLICY_VIOLATION,
    RESET,
    RESOURCE_CONSTRAINT,
    RESTRICTED_XML,
    SYSTEM_SHUTDOWN,
    UNDEFINED_CONDITION,
    UNSUPPORTED_STANZA_TYPE,
    UNSUPPORTED_VERSION;

    /** The element name. */
    public String condition() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
