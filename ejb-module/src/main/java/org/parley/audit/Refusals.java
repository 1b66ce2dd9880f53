package org.parley.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.parley.audit.control.RefusalBook;

/**
 * Records refusals that anybody can cause as often as they like, and with which nobody shall fill the log or hide in it. Of
 * one sort and by one caller the first of a minute stand each by itself; the others are one record when the minute
 * is over, with their number as {@code times}.
 */
@ApplicationScoped
public class Refusals {
    @Inject
    AuditService audit;

    @Inject
    AuditSettings settings;

    @Inject
    Clock clock;

    private RefusalBook book;

    @PostConstruct
    void open() {
        book = new RefusalBook(settings.refusalsPerMinute());
    }

    /** Written for good, like {@link AuditService#recordApart}. Its sort are its action and the detail {@code reason}. */
    public void record(AuditEntry entry) {
        if (book.admits(entry, clock.instant())) {
            audit.recordApart(entry);
        }
    }

    /** Writes what is due; a stop of the server loses the number of the minute that runs. */
    public void sumUp() {
        book.takeOver(clock.instant()).forEach(audit::recordApart);
    }
}
