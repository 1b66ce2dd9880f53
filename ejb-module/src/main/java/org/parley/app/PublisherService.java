package org.parley.app;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.parley.app.control.AppDesk;
import org.parley.app.control.Publishers;
import org.parley.app.entity.AppRecord;
import org.parley.app.entity.AppRecords;
import org.parley.audit.Actor;
import org.parley.kernel.Page;

/**
 * A publisher's own apps. Every method is on behalf of the actor, who must be a publisher, and knows only that publisher's
 * apps. What people are shown of an app is what an administrator approved: after a change the app is pending again, and
 * one that was changed while it was suspended comes back pending.
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
        if (!desk.says(app, command.profile())) {
            app.review();
        }
        return apps.change(command);
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
        own(id, by).review();
        return apps.putLogo(id, picture, by);
    }

    @Override
    public AppView removeLogo(AppId id, Actor by) {
        own(id, by).review();
        return apps.removeLogo(id, by);
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
        return apps.list(new AppQuery(null, by.who(), cursor, limit));
    }

    private AppRecord own(AppId id, Actor by) {
        publishers.demand(by.who());
        return records.locked(id.value())
                .filter(app -> app.publisher().filter(by.who()::equals).isPresent())
                .orElseThrow(AppProblem.UNKNOWN::problem);
    }
}
