package org.parley.app;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.app.control.AppDesk;
import org.parley.app.control.AppSecrets;
import org.parley.app.control.Logo;
import org.parley.app.control.Proposals;
import org.parley.app.control.Publishers;
import org.parley.app.entity.AppLogo;
import org.parley.app.entity.AppRecord;
import org.parley.app.entity.AppRecords;
import org.parley.audit.Actor;
import org.parley.kernel.Page;
import org.parley.kernel.Problem.FieldError;
import org.parley.kernel.SecretPair;
import org.parley.kernel.Sha256;

/** All apps, as administrators keep them. */
@Stateless
@LocalBean
public class AppService implements AppCare {
    private static final int REASON = 500;

    @Inject
    AppRecords records;

    @Inject
    AppDesk desk;

    @Inject
    Proposals proposals;

    @Inject
    AppSecrets secrets;

    @Inject
    Publishers publishers;

    @Inject
    AppSettings settings;

    @Inject
    Event<AppClosed> closed;

    /** What an administrator registers is approved. */
    public IssuedApp register(RegisterApp command) {
        if (command.publisher() != null) {
            publishers.demand(command.publisher());
        }
        var draft = desk.draft(command.profile(), AppOrigin.ADMINISTRATOR, command.publisher());
        draft.row().approve();
        return desk.add(draft, null, command.by());
    }

    @Override
    public IssuedApp change(ChangeApp command) {
        return desk.change(at(command.id(), command.version()), command.profile(), command.by());
    }

    private AppRecord at(AppId id, int version) {
        var app = desk.locked(id);
        AppDesk.requireVersion(app, version);
        return app;
    }

    /**
     * Opens a pending app to everybody, or lets the change of an approved one take effect.
     *
     * @param version that was looked at; what its publisher has changed meanwhile is not approved unseen
     */
    public AppView approve(AppId id, int version, Actor by) {
        return proposals.approve(at(id, version), by);
    }

    /** @param reason for its publisher, who may make it better */
    public AppView turnDown(AppId id, int version, String reason, Actor by) {
        return proposals.turnDown(at(id, version), checked(reason), by);
    }

    private static String checked(String reason) {
        if (reason == null
                || reason.isBlank()
                || reason.length() > REASON
                || reason.chars().anyMatch(Character::isISOControl)) {
            throw AppProblem.BAD_REASON
                    .problem()
                    .errors(List.of(FieldError.of("/reason", "bad-reason", "1 to {0} characters on one line", REASON)));
        }
        return reason.strip();
    }

    /** Ends what hangs on it. */
    public AppView suspend(AppId id, Actor by) {
        var app = desk.locked(id);
        AppDesk.require(!app.isSuspended(), "The app is suspended already.");
        app.suspend();
        closed.fire(new AppClosed(id, "app suspended"));
        return desk.done("app.suspended", app, by);
    }

    /** It is what it was before. */
    public AppView resume(AppId id, Actor by) {
        var app = desk.locked(id);
        AppDesk.require(app.isSuspended(), "Only a suspended app can be resumed.");
        app.resume();
        return desk.done("app.resumed", app, by);
    }

    @Override
    public void remove(AppId id, Actor by) {
        desk.remove(desk.locked(id), by);
    }

    /** Lets a confidential app go without PKCE, as older OpenID Connect clients do. */
    public AppView makeClassic(AppId id, Actor by) {
        var app = desk.locked(id);
        if (!desk.view(app).confidential()) {
            throw AppProblem.NOT_CONFIDENTIAL.problem();
        }
        app.classic(true);
        return desk.done("app.made-classic", app, by);
    }

    public AppView endClassic(AppId id, Actor by) {
        var app = desk.locked(id);
        app.classic(false);
        return desk.done("app.classic-ended", app, by);
    }

    @Override
    public IssuedApp rotateSecret(AppId id, Actor by) {
        var app = desk.locked(id);
        var pair = app.secrets().orElseThrow(AppProblem.NO_SECRET::problem);
        if (pair.isRotating()) {
            throw AppProblem.TWO_SECRETS.problem("Retire the old secret before the next rotation.");
        }
        var secret = secrets.fresh(AppSecrets.CLIENT);
        pair.rotate(Sha256.hex(secret));
        return new IssuedApp(desk.done("app.secret-rotated", app, by), secret, null, null);
    }

    @Override
    public AppView retireOldSecret(AppId id, Actor by) {
        var app = desk.locked(id);
        var rotating = app.secrets().filter(SecretPair::isRotating);
        if (rotating.isEmpty()) {
            return desk.view(app);
        }
        rotating.get().retireOld();
        return desk.done("app.old-secret-retired", app, by);
    }

    @Override
    public IssuedApp rotateWebhookSecret(AppId id, Actor by) {
        var app = desk.locked(id);
        if (app.webhookSecrets().isRotating()) {
            throw AppProblem.TWO_SECRETS.problem("Retire the old webhook secret before the next rotation.");
        }
        var secret = secrets.freshWebhook();
        app.webhookSecrets().rotate(secrets.seal(app.id(), secret));
        return new IssuedApp(desk.done("app.webhook-secret-rotated", app, by), null, secret.text(), null);
    }

    @Override
    public AppView retireOldWebhookSecret(AppId id, Actor by) {
        var app = desk.locked(id);
        if (!app.webhookSecrets().isRotating()) {
            return desk.view(app);
        }
        app.webhookSecrets().retireOld();
        return desk.done("app.old-webhook-secret-retired", app, by);
    }

    @Override
    public AppView putLogo(AppId id, byte[] picture, Actor by) {
        return desk.show(desk.locked(id), Logo.of(picture, settings), by);
    }

    @Override
    public AppView removeLogo(AppId id, Actor by) {
        return desk.removeLogo(desk.locked(id), by);
    }

    /**
     * Lets nobody close the app before the transaction is over; for whoever gives something out for it.
     *
     * @return false when it is suspended or gone
     */
    public boolean hold(AppId id) {
        return records.held(id.value()).filter(app -> !app.isSuspended()).isPresent();
    }

    /** PNG. */
    public Optional<byte[]> logo(AppId id) {
        return records.logo(id.value()).flatMap(AppLogo::png);
    }

    /** The picture with this hash, whether it is shown or waits to be. PNG. */
    public Optional<byte[]> logo(AppId id, String hash) {
        return records.logo(id.value()).stream()
                .flatMap(logo -> Stream.of(logo.png(), logo.proposed()))
                .flatMap(Optional::stream)
                .filter(png -> Logo.hash(png).equals(hash))
                .findFirst();
    }

    public AppView get(AppId id) {
        return records.find(id.value()).map(desk::view).orElseThrow(AppProblem.UNKNOWN::problem);
    }

    public Page<AppView> list(AppQuery query) {
        var filter = new AppRecords.Filter(
                query.state() == null ? null : query.state().name(), query.publisher(), query.waiting());
        var rows = records.page(filter, Page.position(query.cursor()), query.limit() + 1);
        return Page.cut(rows, query.limit(), AppRecord::id).map(desk::view);
    }
}
