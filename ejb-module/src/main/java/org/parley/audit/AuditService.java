package org.parley.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.parley.audit.control.Details;
import org.parley.audit.entity.AuditRecord;
import org.parley.audit.entity.AuditRecords;
import org.parley.kernel.Ids;
import org.parley.kernel.Page;

/** Writes and searches the audit log. */
@Stateless
public class AuditService {
    @Inject
    AuditRecords records;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Written if and only if the act's own transaction commits. */
    public void record(AuditEntry entry) {
        record(List.of(entry));
    }

    /** The same for the acts of several. */
    public void record(List<AuditEntry> entries) {
        records.append(entries.stream().map(this::row).toList());
    }

    private AuditRecord row(AuditEntry entry) {
        return new AuditRecord(ids.next(), clock.instant(), entry.action(), entry.correlationId())
                .about(entry.actor(), entry.subject(), entry.address(), Details.text(entry.details()));
    }

    /** Written for good, even when the caller's transaction rolls back: for refusals. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordApart(AuditEntry entry) {
        record(entry);
    }

    /** Newest first. */
    public Page<AuditView> search(AuditQuery query) {
        var filter = new AuditRecords.Filter(
                query.actor(), query.subject(), query.action(), query.correlationId(), query.from(), query.until());
        var rows = records.newest(filter, Page.position(query.cursor()), query.limit() + 1);
        return Page.cut(rows, query.limit(), AuditRecord::id).map(AuditService::view);
    }

    private static AuditView view(AuditRecord row) {
        return new AuditView(
                row.id(),
                row.occurred(),
                row.action(),
                row.actor(),
                row.subject(),
                row.address(),
                row.correlationId(),
                Details.map(row.details()));
    }
}
