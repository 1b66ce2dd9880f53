package org.parley.im.control.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;

/**
 * What a member asks the node of its website (<a href="https://xmpp.org/extensions/xep-0060.html">XEP-0060</a>). Nobody
 * publishes here: postings are made on the website.
 */
@ApplicationScoped
public class PubsubHandler implements IqHandler {
    @Inject
    PostingReader reader;

    @Inject
    Headlines headlines;

    @Override
    public Set<String> namespaces() {
        return Set.of(Pubsub.PUBSUB);
    }

    @Override
    public Set<Target> targets() {
        return Set.of(Target.WEBSITE);
    }

    @Override
    public Set<String> features() {
        return Set.of(
                Pubsub.PUBSUB,
                Pubsub.PUBSUB + "#retrieve-items",
                Pubsub.PUBSUB + "#retrieve-subscriptions",
                Pubsub.PUBSUB + "#retrieve-affiliations",
                Pubsub.PUBSUB + "#rsm",
                Pubsub.PUBSUB + "#subscribe");
    }

    @Override
    public Optional<Element> handle(Resource requester, Stanza request, Element payload) {
        Pubsub.requireMember(requester, request.to());
        var wanted = payload.firstChild().orElseThrow(StanzaError.BAD_REQUEST::refused);
        return switch (request.type() + ' ' + wanted.name()) {
            case "get items" -> Optional.of(reader.items(request.to().getDomain(), payload, wanted));
            case "get subscriptions" -> Optional.of(headlines.subscriptions(requester, wanted));
            case "get affiliations" -> Optional.of(affiliations(wanted));
            case "set subscribe" -> Optional.of(headlines.subscribe(requester, wanted));
            case "set unsubscribe" -> {
                headlines.unsubscribe(requester, wanted);
                yield Optional.empty();
            }
            case "set publish", "set retract" ->
                throw StanzaError.FORBIDDEN.refused("Postings are made on the website.");
            default -> throw Pubsub.unsupported(wanted.name());
        };
    }

    /** Every member reads and nobody does more. */
    private static Element affiliations(Element wanted) {
        if (wanted.attribute("node") != null) {
            Pubsub.requireNode(wanted);
        }
        return Element.named("pubsub", Pubsub.PUBSUB)
                .child(Element.named("affiliations", Pubsub.PUBSUB)
                        .child(Element.named("affiliation", Pubsub.PUBSUB)
                                .attribute("node", Pubsub.NODE)
                                .attribute("affiliation", "member")
                                .build())
                        .build())
                .build();
    }
}
