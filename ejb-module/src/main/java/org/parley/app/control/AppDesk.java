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
import org.parley.kernel.Sha256;

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
            row.secret(Sha256.hex(secret));
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

    /** What the app says is this from now on; what waits goes on waiting, unless it is the same. */
    public IssuedApp change(AppRecord row, CheckedProfile checked, Actor by) {
        describe(row, checked.profile());
        if (row.proposedProfile().filter(row.profile()::equals).isPresent()) {
            row.propose(null);
        }
        var secret = settleSecrets(row);
        return new IssuedApp(done("app.changed", row, by), secret, null, null);
    }

    /**
     * There are secrets for as long as what is in force, or what waits, authenticates by one.
     *
     * @return a new one when there was none, or else null
     */
    String settleSecrets(AppRecord row) {
        var authentication = AppMetadata.read(row.profile()).authentication();
        if (authentication == ClientAuthentication.NONE) {
            row.classic(false);
        }
        boolean needed = authentication.bySecret()
                || row.proposedProfile()
                        .map(AppMetadata::read)
                        .filter(proposed -> proposed.authentication().bySecret())
                        .isPresent();
        if (!needed) {
            row.forgetSecrets();
        } else if (row.secrets().isEmpty()) {
            var secret = secrets.fresh(AppSecrets.CLIENT);
            row.secret(Sha256.hex(secret));
            return secret;
        }
        return null;
    }

    void describe(AppRecord row, AppProfile profile) {
        requireFree(profile.address(), row);
        row.describe(AppMetadata.write(profile), profile.address());
    }

    void requireFree(String address, AppRecord row) {
        if (address != null && records.addressTaken(address, row.id())) {
            throw AppProblem.ADDRESS_TAKEN.problem();
        }
    }

    public AppView show(AppRecord row, Logo logo, Actor by) {
        row.logo(logo.hash());
        records.ownLogo(row.id()).show(logo.png());
        return done("app.logo-changed", row, by);
    }

    public AppView removeLogo(AppRecord row, Actor by) {
        row.logo(null);
        records.ownLogo(row.id()).show(null);
        return done("app.logo-removed", row, by);
    }

    public AppRecord locked(AppId id) {
        return records.locked(id.value()).orElseThrow(AppProblem.UNKNOWN::problem);
    }

    /** @param version that whoever wants something has seen */
    public static void requireVersion(AppRecord row, int version) {
        if (row.version() != version) {
            throw AppProblem.CHANGED_MEANWHILE.problem();
        }
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
