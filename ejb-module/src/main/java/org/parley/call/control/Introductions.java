package org.parley.call.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.net.URI;
import java.util.List;
import org.parley.app.AppView;
import org.parley.call.Pressed;
import org.parley.im.Acquaintances;
import org.parley.im.ServiceMessage;
import org.parley.kernel.Ids;
import org.parley.kernel.Problem;
import org.parley.openid.ConsentService;

/** Brings two people together once both have agreed, and not before. */
@ApplicationScoped
public class Introductions {
    private static final System.Logger LOG = System.getLogger(Introductions.class.getName());

    @Inject
    Acquaintances acquaintances;

    @Inject
    ConsentService consents;

    @Inject
    Line line;

    @Inject
    Wording wording;

    @Inject
    Names names;

    @Inject
    AppEvents events;

    @Inject
    Ids ids;

    /** A no looks like no answer yet, to the other one and to the app; so does that somebody is blocked, or left the app. */
    void answered(AppView app, String who, Pressed pressed) {
        if (pressed.other() == null || !mayMeet(app, who, pressed.other())) {
            line.put(app, who, ServiceMessage.text(ids.next().toString(), wording.noted()));
            return;
        }
        introduce(app, who, pressed.other());
        introduce(app, pressed.other(), who);
        var data = Json.createObjectBuilder()
                .add("invitation", pressed.invitation().toString());
        try {
            events.tell(app, "invitation.accepted", data.build());
        } catch (Problem notTaken) {
            LOG.log(System.Logger.Level.DEBUG, "app {0} was not told of an introduction", app.clientId());
        }
    }

    private boolean mayMeet(AppView app, String who, String other) {
        return app.isOpenTo(other) && consents.scopes(app.id(), other).isPresent() && !acquaintances.apart(who, other);
    }

    private void introduce(AppView app, String who, String other) {
        var address = URI.create("xmpp:" + other + "?message");
        var name = names.of(other);
        line.put(
                app,
                who,
                new ServiceMessage(ids.next().toString(), wording.met(name, address), address, name, List.of(), null));
    }
}
