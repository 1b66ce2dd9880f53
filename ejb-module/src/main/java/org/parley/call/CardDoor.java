package org.parley.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.parley.app.Apps;
import org.parley.call.control.Links;
import org.parley.openid.ConsentService;

/** Leads a person from a card into the app: a sign-in that begins here, OpenID Connect Core section 4. */
@ApplicationScoped
public class CardDoor {
    @Inject
    CallService service;

    @Inject
    Apps apps;

    @Inject
    ConsentService consents;

    @Inject
    Links links;

    /**
     * @param ref of the card
     * @param who is signed in
     * @return where the browser goes on
     */
    public URI open(String ref, String who) {
        var opened = service.open(ref, who);
        return apps.find(opened.app())
                .filter(app ->
                        app.isOpenTo(who) && consents.scopes(app.id(), who).isPresent())
                .flatMap(app -> links.login(app, who, opened.target()))
                .orElseThrow(CallProblem.UNKNOWN_CARD::problem);
    }
}
