package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.im.control.presence.AccountTurns;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;
import org.parley.im.control.xml.StoredXml;

/**
 * vcard-temp, <a href="https://xmpp.org/extensions/xep-0054.html">XEP-0054</a>: public to everyone who may talk to the
 * account. Whether somebody else's account without one exists is not told; one's own is empty then.
 */
@ApplicationScoped
public class VcardHandler implements IqHandler {
    private static final String VCARD = "vcard-temp";

    @Inject
    ProfileService profiles;

    @Inject
    StoredXml stored;

    @Inject
    AccountTurns turns;

    @Override
    public Set<String> namespaces() {
        return Set.of(VCARD);
    }

    @Override
    public Set<Target> targets() {
        return Set.of(Target.ACCOUNT, Target.CONTACT);
    }

    @Override
    public Optional<Element> handle(Resource requester, Stanza request, Element payload) {
        var owner = request.to() == null ? requester.account() : request.to().asBareJid();
        var own = owner.equals(requester.account());
        if (Asked.isGet(request)) {
            var vcard = profiles.vcard(owner).map(stored::read);
            if (vcard.isEmpty() && !own) {
                throw StanzaError.ITEM_NOT_FOUND.refused("There is no vCard.");
            }
            return vcard.or(() -> Optional.of(Element.named("vCard", VCARD).build()));
        }
        if (!own) {
            throw StanzaError.FORBIDDEN.refused("This is somebody else's vCard.");
        }
        if (!payload.name().equals("vCard")) {
            throw StanzaError.BAD_REQUEST.refused("A vCard is a vCard element.");
        }
        turns.take(List.of(owner), () -> profiles.keepVcard(owner, payload.toXml()));
        return Optional.empty();
    }
}
