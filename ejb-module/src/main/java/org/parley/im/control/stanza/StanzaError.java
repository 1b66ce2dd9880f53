package org.parley.im.control.stanza;

import org.parley.im.control.xml.Element;
import org.parley.kernel.Problem;
import org.parley.kernel.ProblemKind;

/** The stanza errors of RFC 6120 section 8.3.3 with the error type that the specification recommends. */
public enum StanzaError {
    BAD_REQUEST("modify", "bad-request"),
    /** The sender has blocked the recipient; XEP-0191 section 3.3 wants another type than usual. */
    BLOCKED("cancel", "not-acceptable"),
    CONFLICT("cancel", "conflict"),
    FEATURE_NOT_IMPLEMENTED("cancel", "feature-not-implemented"),
    FORBIDDEN("auth", "forbidden"),
    GONE("cancel", "gone"),
    INTERNAL_SERVER_ERROR("cancel", "internal-server-error"),
    ITEM_NOT_FOUND("cancel", "item-not-found"),
    JID_MALFORMED("modify", "jid-malformed"),
    NOT_ACCEPTABLE("modify", "not-acceptable"),
    NOT_ALLOWED("cancel", "not-allowed"),
    NOT_AUTHORIZED("auth", "not-authorized"),
    POLICY_VIOLATION("modify", "policy-violation"),
    RECIPIENT_UNAVAILABLE("wait", "recipient-unavailable"),
    REGISTRATION_REQUIRED("auth", "registration-required"),
    REMOTE_SERVER_NOT_FOUND("cancel", "remote-server-not-found"),
    RESOURCE_CONSTRAINT("wait", "resource-constraint"),
    SERVICE_UNAVAILABLE("cancel", "service-unavailable"),
    SUBSCRIPTION_REQUIRED("auth", "subscription-required"),
    UNEXPECTED_REQUEST("wait", "unexpected-request");

    private final String type;
    private final String condition;

    StanzaError(String type, String condition) {
        this.type = type;
        this.condition = condition;
    }

    /** The XMPP rendering of a problem's kind. */
    public static StanzaError of(ProblemKind kind) {
        return switch (kind) {
            case INVALID -> BAD_REQUEST;
            case UNAUTHENTICATED -> NOT_AUTHORIZED;
            case FORBIDDEN -> FORBIDDEN;
            case NOT_FOUND -> ITEM_NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case GONE -> GONE;
            case TOO_LARGE -> POLICY_VIOLATION;
            case TOO_MANY, UNAVAILABLE -> RESOURCE_CONSTRAINT;
            case INTERNAL -> INTERNAL_SERVER_ERROR;
        };
    }

    public StanzaRefused refused() {
        return new StanzaRefused(this, null);
    }

    /** @param text one sentence for a person; goes to the sender. */
    public StanzaRefused refused(String text) {
        return new StanzaRefused(this, text);
    }

    public static StanzaRefused blocked() {
        return BLOCKED.refused()
                .with(Element.named("blocked", "urn:xmpp:blocking:errors").build());
    }

    public static StanzaRefused of(Problem problem) {
        return new StanzaRefused(
                of(problem.code().kind()),
                problem.detail().orElse(problem.code().title()));
    }

    Element toElement(String text) {
        var error = Element.named("error", Namespaces.CLIENT)
                .attribute("type", type)
                .child(Element.named(condition, Namespaces.STANZAS).build());
        if (text != null) {
            error.child(Element.named("text", Namespaces.STANZAS).text(text).build());
        }
        return error.build();
    }
}
