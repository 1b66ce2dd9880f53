package org.parley.app;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.parley.app.control.AppDesk;
import org.parley.app.control.Logo;
import org.parley.app.control.Proposals;
import org.parley.app.control.Publishers;
import org.parley.app.entity.AppRecord;
import org.parley.app.entity.AppRecords;
import org.parley.audit.Actor;
import org.parley.kernel.Page;

/**
 * A publisher's own apps. Every method is on behalf of the actor, who must be a publisher, and knows only that publisher's
 * apps. What people are shown of an app is what an administrator approved: a change of it waits beside that, unless it only
 * takes away. Secrets are changed, and apps removed, without anybody's leave.
 */
@Stateless
@LocalBean
public class PublisherService implements AppCare {
    @Inject
    AppService apps;

    @Inject
    AppRecords records;

    @Inject
    AppDesk desk;

    @Inject
    Proposals proposals;

    @Inject
    Publishers publishers;

    @Inject
    AppSettings settings;

    /** Whether the person may have apps at all. */
    public boolean isPublisher(String who) {
        return publishers.isOne(who);
    }

    public IssuedApp register(CheckedProfile profile, Actor by) {
        publishers.demand(by.who());
        if (records.countOf(by.who()) >= settings.perPublisher()) {
            throw AppProblem.TOO_MANY.problem("A publisher has at most {0} apps.", settings.perPublisher());
        }
        return desk.add(desk.draft(profile, AppOrigin.PUBLISHER, by.who()), null, by);
    }

    @Override
    public IssuedApp change(ChangeApp command) {
        var app = own(command.id(), command.by());
        AppDesk.requireVersion(app, command.version());
        return proposals.put(app, command.profile(), command.by());
    }

    /** The change that waits, or was turned down, is forgotten; does nothing when there is none. */
    public AppView withdraw(AppId id, Actor by) {
        return proposals.withdraw(own(id, by), by);
    }

    @Override
    public IssuedApp rotateSecret(AppId id, Actor by) {
        own(id, by);
        return apps.rotateSecret(id, by);
    }

    @Override
    public AppView retireOldSecret(AppId id, Actor by) {
        own(id, by);
        return apps.retireOldSecret(id, by);
    }

    @Override
    public IssuedApp rotateWebhookSecret(AppId id, Actor by) {
        own(id, by);
        return apps.rotateWebhookSecret(id, by);
    }

    @Override
    public AppView retireOldWebhookSecret(AppId id, Actor by) {
        own(id, by);
        return apps.retireOldWebhookSecret(id, by);
    }

    @Override
    public AppView putLogo(AppId id, byte[] picture, Actor by) {
        return proposals.putLogo(own(id, by), Logo.of(picture, settings), by);
    }

    @Override
    public AppView removeLogo(AppId id, Actor by) {
        return proposals.removeLogo(own(id, by), by);
    }

    @Override
    public void remove(AppId id, Actor by) {
        own(id, by);
        apps.remove(id, by);
    }

    public AppView get(AppId id, Actor by) {
        return desk.view(own(id, by));
    }

    public Page<AppView> list(String cursor, int limit, Actor by) {
        publishers.demand(by.who());
        return apps.list(new AppQuery(null, by.who(), false, cursor, limit));
    }

    private AppRecord own(AppId id, Actor by) {
        publishers.demand(by.who());
        return records.locked(id.value())
                .filter(app -> app.publisher().filter(by.who()::equals).isPresent())
                .orElseThrow(AppProblem.UNKNOWN::problem);
    }
}
