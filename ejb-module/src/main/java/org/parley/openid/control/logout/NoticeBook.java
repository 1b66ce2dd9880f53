package org.parley.openid.control.logout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.parley.app.AppId;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.openid.OpenidSettings;
import org.parley.openid.entity.AppLogins;
import org.parley.openid.entity.LogoutNotice;
import org.parley.session.SessionId;

/** The notices that wait. One that is taken comes back by itself, later each time, unless it is done before. */
@Stateless
public class NoticeBook {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    @Inject
    AppLogins logins;

    @Inject
    OpenidSettings settings;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /** A notice to be delivered now. */
    public record Notice(UUID id, AppId app, SessionId session, String subject, boolean last) {}

    /** @param busy the apps that are not told more for now */
    public Optional<Notice> take(Collection<AppId> busy) {
        var now = clock.instant();
        return logins.nextDue(now, busy.stream().map(AppId::value).toList()).map(row -> {
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(row.tries(), 12));
            row.told(now.plus(pause));
            return notice(row);
        });
    }

    private Notice notice(LogoutNotice row) {
        return new Notice(
                row.id(),
                new AppId(row.app()),
                new SessionId(row.session()),
                row.subject(),
                row.tries() >= settings.logoutTries());
    }

    /** @param outcome for the audit log */
    public void done(Notice notice, String outcome) {
        logins.removeNotice(notice.id());
        audit.record(
                AuditEntry.of("openid.logout-told", Actor.SYSTEM, notice.app().clientId())
                        .with("session", notice.session().value().toString())
                        .with("outcome", outcome));
    }
}
