package org.parley.call.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.parley.app.AppProblem;
import org.parley.app.AppView;
import org.parley.app.Apps;
import org.parley.call.CallProblem;
import org.parley.call.CallService;
import org.parley.call.Pressed;
import org.parley.identity.IdentityService;
import org.parley.im.AddressKeeper;
import org.parley.im.Letter;
import org.parley.im.ServiceMessage;
import org.parley.im.ServiceProfile;
import org.parley.kernel.Ids;
import org.parley.openid.ConsentService;

/**
 * The apps' own addresses in IM. What people who allow the app something write there, or answer to a card, the app is told;
 * others learn how to get in. Whatever the app is not told comes back to whoever wrote it.
 */
@ApplicationScoped
public class AppAddresses implements AddressKeeper {
    @Inject
    Apps apps;

    @Inject
    ConsentService consents;

    @Inject
    CallService service;

    @Inject
    AppEvents events;

    @Inject
    Introductions introductions;

    @Inject
    Line line;

    @Inject
    Links links;

    @Inject
    Pictures pictures;

    @Inject
    Pace pace;

    @Inject
    Wording wording;

    @Inject
    IdentityService identities;

    @Inject
    Ids ids;

    @Override
    public String label() {
        return "apps";
    }

    @Override
    public String title() {
        return "Apps";
    }

    @Override
    public Optional<ServiceProfile> profile(String name, String who) {
        return app(name, who)
                .map(app -> new ServiceProfile(
                        app.profile().name().en(),
                        app.profile().publisherName(),
                        app.profile().links().homepage(),
                        pictures.of(app)));
    }

    /** An app that is closed to the person is not there. */
    private Optional<AppView> app(String name, String who) {
        return apps.byAddress(name).filter(app -> app.isOpenTo(who));
    }

    @Override
    public void take(Letter letter) {
        take(app(letter.name(), letter.who()).orElseThrow(AppProblem.UNKNOWN::problem), letter);
    }

    private void take(AppView app, Letter letter) {
        if (consents.scopes(app.id(), letter.who()).isEmpty()) {
            explain(app, letter.who());
            throw CallProblem.NO_CONSENT.problem();
        }
        var said = letter.pressed() == null ? letter.text() : letter.pressed();
        var pressed = service.press(app.id(), letter.who(), said);
        if (pressed.isEmpty()) {
            events.tell(
                    app, "message.received", data(app, letter).add("text", said).build());
        } else if (pressed.get().invitation() == null) {
            events.tell(
                    app, "card.pressed", answered(app, letter, pressed.get()).build());
        } else {
            introductions.answered(app, letter.who(), pressed.get());
        }
    }

    private JsonObjectBuilder data(AppView app, Letter letter) {
        var data = Json.createObjectBuilder()
                .add("openId", identities.openIdOf(app.sector(), letter.who()).value());
        return letter.id() == null ? data : data.add("messageId", letter.id());
    }

    private JsonObjectBuilder answered(AppView app, Letter letter, Pressed pressed) {
        return data(app, letter).add("card", pressed.card()).add("choice", pressed.value());
    }

    /** Not more than once in a minute: whoever writes ten lines needs no ten answers. */
    private void explain(AppView app, String who) {
        if (pace.first(app.id(), who)) {
            URI way = links.login(app, who, null).orElse(app.profile().links().homepage());
            line.put(
                    app,
                    who,
                    ServiceMessage.text(
                            ids.next().toString(),
                            wording.explanation(app.profile().name().in(Locale.ENGLISH), way)));
        }
    }
}
