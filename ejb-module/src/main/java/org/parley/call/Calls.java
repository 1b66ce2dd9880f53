package org.parley.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.parley.call.control.Choices;
import org.parley.call.control.Line;
import org.parley.call.control.Links;
import org.parley.call.control.Pace;
import org.parley.call.control.Receivers;
import org.parley.call.control.Wording;
import org.parley.im.ServiceMessage;
import org.parley.kernel.Ids;
import org.parley.kernel.ServerSettings;

/**
 * Calls of apps to people. Whoever is called has allowed the app to call; a person through an app reaches only themselves
 * and contacts who see them, too. Sending waits for the log, so there is no transaction here: what has to be remembered is
 * committed before.
 */
@ApplicationScoped
public class Calls {
    private static final int TITLE = 200;

    @Inject
    Receivers receivers;

    @Inject
    Pace pace;

    @Inject
    CallService service;

    @Inject
    Line line;

    @Inject
    Links links;

    @Inject
    Wording wording;

    @Inject
    ServerSettings server;

    @Inject
    Ids ids;

    /**
     * @param to an open ID
     * @return the id of the message
     */
    public String message(CallingApp caller, String to, String text) {
        wording.check(text);
        pace.step(caller.app().id());
        var who = receivers.callable(caller, to);
        var id = ids.next().toString();
        line.send(caller, who, ServiceMessage.text(id, wording.message(receivers.from(caller, who), text)));
        service.called(caller, "call.message-sent", who, id);
        return id;
    }

    /** @return the reference of the card */
    public String card(CallingApp caller, SendCard card) {
        check(card);
        var target = card.link() == null ? null : links.target(caller.app(), card.link());
        pace.step(caller.app().id());
        var who = receivers.callable(caller, card.to());
        var kept = service.keep(new KeepCard(caller.app().id(), who, card.title(), target, card.choices(), null));
        line.send(caller, who, shown(caller, who, card, kept, target == null ? null : address(kept)));
        service.called(caller, "call.card-sent", who, kept);
        return kept;
    }

    private void check(SendCard card) {
        wording.check(card.title());
        if (card.text() != null) {
            wording.check(card.text());
        }
        if (card.title().length() > TITLE) {
            throw CallProblem.BAD_TEXT.problem("A title has at most " + TITLE + " characters.");
        }
        Choices.check(card.choices());
    }

    private ServiceMessage shown(CallingApp caller, String who, SendCard card, String kept, URI address) {
        return new ServiceMessage(
                ids.next().toString(),
                wording.card(receivers.from(caller, who), card, address),
                address,
                card.title(),
                Choices.offered(card.choices()),
                kept);
    }

    /** The page of ours that leads on to the app. */
    private URI address(String card) {
        return server.at("/account/open/" + card);
    }
}
