package org.parley.app.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.parley.app.AppClosed;
import org.parley.app.AppId;
import org.parley.app.AppMetadata;
import org.parley.app.AppOrigin;
import org.parley.app.AppProblem;
import org.parley.app.AppProfile;
import org.parley.app.AppSettings;
import org.parley.app.AppView;
import org.parley.app.CheckedProfile;
import org.parley.app.ClientAuthentication;
import org.parley.app.IssuedApp;
import org.parley.app.entity.AppRecord;
import org.parley.app.entity.AppRecords;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.Ids;

/** What the three services of apps do alike, within their transactions. */
@ApplicationScoped
public class AppDesk {
    private static final Logger LOG = System.getLogger(AppDesk.class.getName());

    @Inject
    AppRecords records;

    @Inject
    AppSecrets secrets;

    @Inject
    AppSettings settings;

    @Inject
    AuditService audit;

    @Inject
    Event<AppChanged> changed;

    @Inject
    Event<AppClosed> closed;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** A new app before it is written. */
    public record Draft(AppRecord row, String secret, String webhookSecret) {
        @Override
        public String toString() {
            return "Draft[" + row.id() + "]";
        }
    }

    public Draft draft(CheckedProfile checked, AppOrigin origin, String publisher) {
        if (records.count() >= settings.limit()) {
            throw AppProblem.TOO_MANY.problem();
        }
        var id = ids.next();
        var profile = checked.profile();
        var secret = profile.authentication().bySecret() ? secrets.fresh(AppSecrets.CLIENT) : null;
        var webhookSecret = secrets.freshWebhook();
        var row = new AppRecord(id, origin.name(), publisher, clock.instant())
                .webhookSecret(secrets.seal(id, webhookSecret));
        if (secret != null) {
            row.secret(AppSecrets.hash(secret));
        }
        describe(row, profile);
        return new Draft(row, secret, webhookSecret.text());
    }

    /** @param registrationToken null when the app is managed by people */
    public IssuedApp add(Draft draft, String registrationToken, Actor by) {
        try {
            records.add(draft.row());
        } catch (PersistenceException takenMeanwhile) {
            throw AppProblem.ADDRESS_TAKEN.problem();
        }
        return new IssuedApp(
                done("app.registered", draft.row(), by), draft.secret(), draft.webhookSecret(), registrationToken);
    }

    /** @return the secret that the app needs from now on, or null */
    public String change(AppRecord row, CheckedProfile checked) {
        var profile = checked.profile();
        describe(row, profile);
        if (!profile.authentication().bySecret()) {
            row.forgetSecrets();
        } else if (row.secrets().isEmpty()) {
            var secret = secrets.fresh(AppSecrets.CLIENT);
            row.secret(AppSecrets.hash(secret));
            return secret;
        }
        if (profile.authentication() == ClientAuthentication.NONE) {
            row.classic(false);
        }
        return null;
    }

    /** Whether the app says just that already. */
    public boolean says(AppRecord row, CheckedProfile checked) {
        return row.profile().equals(AppMetadata.write(checked.profile()));
    }

    private void describe(AppRecord row, AppProfile profile) {
        if (profile.address() != null && records.addressTaken(profile.address(), row.id())) {
            throw AppProblem.ADDRESS_TAKEN.problem();
        }
        row.describe(AppMetadata.write(profile), profile.address());
    }

    public AppRecord locked(AppId id) {
        return records.locked(id.value()).orElseThrow(AppProblem.UNKNOWN::problem);
    }

    public static void require(boolean condition, String why) {
        if (!condition) {
            throw AppProblem.WRONG_STATE.problem(why);
        }
    }

    public AppView done(String action, AppRecord row, Actor by) {
        return done(AuditEntry.of(action, by, new AppId(row.id()).clientId()), row);
    }

    public AppView done(AuditEntry entry, AppRecord row) {
        row.changedAt(clock.instant());
        flush();
        var known = known(row);
        audit.record(entry.with("app", known.view().profile().name().en())
                .with("publisher", known.view().publisher())
                .with("state", known.view().state().name()));
        changed.fire(new AppChanged(known));
        return known.view();
    }

    private void flush() {
        try {
            records.flush();
        } catch (PersistenceException takenMeanwhile) {
            throw AppProblem.ADDRESS_TAKEN.problem();
        }
    }

    public void remove(AppRecord row, Actor by) {
        row.remove(clock.instant());
        records.removeLogo(row.id());
        closed.fire(new AppClosed(new AppId(row.id()), "app removed"));
        done("app.removed", row, by);
    }

    public KnownApp known(AppRecord row) {
        try {
            return KnownApp.of(row, secrets.open(row));
        } catch (IllegalStateException sealedForGood) {
            LOG.log(Level.ERROR, "app {0} gets no events: its webhook secret does not open", row.id());
            return KnownApp.of(row, List.of());
        }
    }

    public AppView view(AppRecord row) {
        return known(row).view();
    }
}
