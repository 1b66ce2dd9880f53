package org.parley.openid.control.logout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.parley.app.AppId;
import org.parley.app.Apps;
import org.parley.kernel.Ids;
import org.parley.openid.entity.AppLogin;
import org.parley.openid.entity.AppLogins;
import org.parley.openid.entity.LogoutNotice;
import org.parley.session.SessionEnded;

/** Writes down, in the transaction that ends a session, which apps must hear of it. */
@ApplicationScoped
public class LogoutWatch {
    @Inject
    AppLogins logins;

    @Inject
    Apps apps;

    @Inject
    Event<NoticesWaiting> waiting;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Fired in that transaction; the notices may be sent once it has committed. */
    record NoticesWaiting() {}

    void note(@Observes SessionEnded ended) {
        var left = logins.of(ended.id().value());
        left.forEach(this::leave);
        if (!left.isEmpty()) {
            waiting.fire(new NoticesWaiting());
        }
    }

    private void leave(AppLogin login) {
        boolean listens = apps.find(new AppId(login.app()))
                .filter(app -> app.profile().endpoints().backchannelLogout() != null)
                .isPresent();
        if (listens) {
            logins.add(new LogoutNotice(ids.next(), login, clock.instant()));
        }
        logins.remove(login);
    }
}
