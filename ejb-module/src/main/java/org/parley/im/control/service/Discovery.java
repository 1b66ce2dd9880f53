package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.Jid;
import org.parley.im.control.desk.ServiceDomains;
import org.parley.im.control.routing.IqHandlers;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.IqHandler.Target;
import org.parley.im.control.xml.Element;

/**
 * What the server says of itself, of the websites and of accounts (XEP-0030), and its short form, the entity
 * capabilities (XEP-0115).
 */
@ApplicationScoped
public class Discovery {
    static final String INFO = "http://jabber.org/protocol/disco#info";
    static final String ITEMS = "http://jabber.org/protocol/disco#items";
    static final String CAPS = "http://jabber.org/protocol/caps";
    private static final String CAPS_NODE = "urn:x-parley:server";

    private record Identity(String category, String type, String name) {
        Element toElement() {
            return Element.named("identity", INFO)
                    .attribute("category", category)
                    .attribute("type", type)
                    .attribute("name", name)
                    .build();
        }

        String signature() {
            return category + '/' + type + "//" + (name == null ? "" : name) + '<';
        }
    }

    @Inject
    IqHandlers handlers;

    @Inject
    Instance<DiscoveryNode> nodes;

    @Inject
    ServiceDomains services;

    Element info(Target target) {
        return info(target, identities(target));
    }

    /** A client that treats it like a person's does well (XEP-0030 section 3.1: a bot). */
    Element service(String name) {
        return info(Target.SERVICE, List.of(new Identity("client", "bot", name)));
    }

    private Element info(Target target, List<Identity> identities) {
        var info = Element.named("query", INFO);
        identities.forEach(identity -> info.child(identity.toElement()));
        handlers.features(target)
                .forEach(feature -> info.child(
                        Element.named("feature", INFO).attribute("var", feature).build()));
        return info.build();
    }

    /** In the order that XEP-0115 section 5.1 wants: by category, then by type. */
    private static List<Identity> identities(Target target) {
        return switch (target) {
            case SERVER -> List.of(new Identity("server", "im", "Parley"));
            case WEBSITE -> List.of(new Identity("pubsub", "service", null), new Identity("server", "im", "Parley"));
            case ACCOUNT, CONTACT -> List.of(new Identity("account", "registered", null));
            case SERVICES -> List.of(new Identity("component", "generic", "Parley"));
            case SERVICE -> List.of(new Identity("client", "bot", null));
        };
    }

    Optional<DiscoveryNode> node(Target target, String name) {
        return nodes.stream()
                .filter(node -> node.targets().contains(target))
                .filter(node -> node.node().equals(name))
                .findAny();
    }

    List<Element> nodes(Target target, Resource requester, Jid domain) {
        return nodes.stream()
                .filter(node -> node.targets().contains(target) && node.visible(requester, domain))
                .map(node -> Element.named("item", ITEMS)
                        .attribute("jid", domain)
                        .attribute("node", node.node())
                        .attribute("name", node.title())
                        .build())
                .toList();
    }

    /** The domains of services, which belong to the server (XEP-0030 section 4.1). */
    List<Element> services() {
        return services.keepers().stream()
                .map(keeper -> Element.named("item", ITEMS)
                        .attribute("jid", services.address(keeper))
                        .attribute("name", keeper.title())
                        .build())
                .toList();
    }

    /** The {@code <c/>} that a domain announces among its stream features (XEP-0115 section 6.3). */
    Element caps(Target target) {
        return Element.named("c", CAPS)
                .attribute("hash", "sha-1")
                .attribute("node", CAPS_NODE)
                .attribute("ver", verification(target))
                .build();
    }

    String capsNode(Target target) {
        return CAPS_NODE + '#' + verification(target);
    }

    private String verification(Target target) {
        var text = new StringBuilder();
        identities(target).forEach(identity -> text.append(identity.signature()));
        handlers.features(target).forEach(feature -> text.append(feature).append('<'));
        try {
            var digest =
                    MessageDigest.getInstance("SHA-1").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
