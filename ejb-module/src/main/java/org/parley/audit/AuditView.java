package org.parley.audit;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/** One record of the audit log. */
public record AuditView(
        UUID id,
        Instant occurred,
        String action,
        String actor,
        String subject,
        String address,
        String correlationId,
        SortedMap<String, String> details) {}
