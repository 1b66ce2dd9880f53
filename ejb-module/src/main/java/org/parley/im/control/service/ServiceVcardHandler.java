package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.parley.im.ServiceProfile;
import org.parley.im.control.desk.ServiceDomains;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/** The vCards of services, <a href="https://xmpp.org/extensions/xep-0054.html">XEP-0054</a>: name, picture, page. */
@ApplicationScoped
public class ServiceVcardHandler implements IqHandler {
    private static final String VCARD = "vcard-temp";

    @Inject
    ServiceDomains services;

    @Override
    public Set<String> namespaces() {
        return Set.of(VCARD);
    }

    @Override
    public Set<Target> targets() {
        return Set.of(Target.SERVICE);
    }

    @Override
    public Optional<Element> handle(Resource requester, Stanza request, Element payload) {
        Asked.get(request);
        return Optional.of(services.profile(request.to(), requester.account())
                .map(ServiceVcardHandler::vcard)
                .orElseThrow(() -> StanzaError.ITEM_NOT_FOUND.refused("There is no such service.")));
    }

    private static Element vcard(ServiceProfile profile) {
        var vcard = Element.named("vCard", VCARD)
                .child("FN", profile.name())
                .child("NICKNAME", profile.name())
                .child("DESC", profile.about())
                .child("URL", profile.page() == null ? null : profile.page().toString());
        if (profile.picture() != null) {
            vcard.child(Element.named("PHOTO", VCARD)
                    .child("TYPE", "image/png")
                    .child("BINVAL", Base64.getEncoder().encodeToString(profile.picture()))
                    .build());
        }
        return vcard.build();
    }
}
