package org.parley.audit;

import java.time.Instant;
import org.parley.kernel.Page;

/**
 * What to look for; a null means any.
 *
 * @param action the beginning of the action, such as {@code session.}
 * @param from the first moment
 * @param until the first moment after
 */
public record AuditQuery(
        String actor,
        String subject,
        String action,
        String correlationId,
        Instant from,
        Instant until,
        String cursor,
        int limit) {

    public AuditQuery {
        Page.checked(limit);
    }
}
