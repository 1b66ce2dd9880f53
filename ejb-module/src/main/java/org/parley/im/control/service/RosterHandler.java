package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.im.ImSettings;
import org.parley.im.control.presence.AccountTurns;
import org.parley.im.control.presence.SubscriptionRouting;
import org.parley.im.control.roster.ItemSet;
import org.parley.im.control.roster.RosterService;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/** The roster as its owner reads and writes it (RFC 6121 section 2). */
@ApplicationScoped
public class RosterHandler implements IqHandler {
    @Inject
    RosterService rosters;

    @Inject
    SubscriptionRouting subscriptions;

    @Inject
    AccountTurns turns;

    @Inject
    ImSettings settings;

    @Override
    public Set<String> namespaces() {
        return Set.of(Namespaces.ROSTER);
    }

    @Override
    public Set<Target> targets() {
        return Set.of(Target.ACCOUNT, Target.CONTACT);
    }

    /** A push that overtook the answer would be undone by it, so the account's roster rests until the answer is out. */
    @Override
    public void answer(Resource requester, Stanza request, Element payload) {
        if (Asked.isGet(request)) {
            turns.take(List.of(requester.account()), () -> IqHandler.super.answer(requester, request, payload));
        } else {
            IqHandler.super.answer(requester, request, payload);
        }
    }

    @Override
    public Optional<Element> handle(Resource requester, Stanza request, Element payload) {
        if (request.to() != null && !request.to().equals(requester.account())) {
            throw StanzaError.FORBIDDEN.refused("This is somebody else's roster.");
        }
        if (Asked.isGet(request)) {
            return get(requester, payload);
        }
        subscriptions.set(requester, ItemSet.of(payload, requester.account(), settings));
        return Optional.empty();
    }

    /** A client that already has this version gets an empty answer (section 2.6.3). */
    private Optional<Element> get(Resource requester, Element query) {
        requester.becomeInterested();
        var roster = rosters.roster(requester.account());
        return roster.version().equals(query.attribute("ver")) ? Optional.empty() : Optional.of(roster.toQuery());
    }
}
