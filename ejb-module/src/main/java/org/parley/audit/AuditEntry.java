package org.parley.audit;

import java.util.HashMap;
import java.util.Map;
import org.parley.kernel.CorrelationId;

/**
 * What is to be remembered of one act. Never put a secret or a member's password in it.
 *
 * @param action dotted, past tense: {@code website.authorized}
 * @param actor who did it; null when unknown
 * @param subject to whom or what; null when there is none
 * @param address where the request came from; null when it came from inside
 * @param correlationId of the request in the course of which it happened
 */
public record AuditEntry(
        String action,
        String actor,
        String subject,
        String address,
        String correlationId,
        Map<String, String> details) {

    public AuditEntry {
        details = Map.copyOf(details);
    }

    public static AuditEntry of(String action, Actor by, String subject) {
        return new AuditEntry(action, by.who(), subject, by.address(), CorrelationId.current(), Map.of());
    }

    /** Of another request than the one in hand. */
    public AuditEntry inTheCourseOf(String otherCorrelationId) {
        return new AuditEntry(action, actor, subject, address, otherCorrelationId, details);
    }

    /** A null value is left out. */
    public AuditEntry with(String name, String value) {
        if (value == null) {
            return this;
        }
        var more = new HashMap<>(details);
        more.put(name, value);
        return new AuditEntry(action, actor, subject, address, correlationId, more);
    }
}
