package org.parley.im.control.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.control.blocking.BlockingService;
import org.parley.im.control.blocking.Blocklist;
import org.parley.im.control.blocking.Blocklists;
import org.parley.im.control.presence.AccountTurns;
import org.parley.im.control.presence.Presences;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.ResourceLeft;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.IqHandler;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;
import org.parley.kernel.Ids;

/** The blocklist as its owner reads and changes it, <a href="https://xmpp.org/extensions/xep-0191.html">XEP-0191</a>. */
@ApplicationScoped
public class BlockingHandler implements IqHandler {
    static final String BLOCKING = "urn:xmpp:blocking";
    private static final int ADDRESS_BYTES = 512;

    @Inject
    BlockingService service;

    @Inject
    Blocklists blocklists;

    @Inject
    Presences presences;

    @Inject
    Resources resources;

    @Inject
    AccountTurns turns;

    @Inject
    Ids ids;

    /** Who asked for the list and so hears of changes (section 3.2). */
    private final Set<Resource> interested = ConcurrentHashMap.newKeySet();

    @Override
    public Set<String> namespaces() {
        return Set.of(BLOCKING);
    }

    @Override
    public Set<Target> targets() {
        return Set.of(Target.ACCOUNT);
    }

    /** One change after the other, and the answer before what follows from it. */
    @Override
    public void answer(Resource requester, Stanza request, Element payload) {
        turns.take(List.of(requester.account()), () -> {
            var aftermath = take(requester, request, payload);
            IqHandler.super.answer(requester, request, payload);
            aftermath.run();
        });
    }

    /** Only the list has a content; a change has been made before. */
    @Override
    public Optional<Element> handle(Resource requester, Stanza request, Element payload) {
        return Asked.isGet(request)
                ? Optional.of(
                        items("blocklist", blocklists.of(requester.account()).addresses()))
                : Optional.empty();
    }

    /** @return what is to be told once the request has been answered */
    private Runnable take(Resource requester, Stanza request, Element payload) {
        if (payload.is("blocklist", BLOCKING) && Asked.isGet(request)) {
            interested.add(requester);
            return () -> {};
        }
        if (!Asked.isGet(request) && payload.is("block", BLOCKING)) {
            return block(requester, addresses(payload));
        }
        if (!Asked.isGet(request) && payload.is("unblock", BLOCKING)) {
            return unblock(requester, addresses(payload));
        }
        throw StanzaError.BAD_REQUEST.refused("A blocklist is read, blocking and unblocking is done.");
    }

    private Runnable block(Resource requester, Collection<Jid> addresses) {
        var owner = requester.account();
        if (addresses.isEmpty()) {
            throw StanzaError.BAD_REQUEST.refused("Whom to block?");
        }
        if (addresses.stream().anyMatch(address -> address.asBareJid().equals(owner))) {
            throw StanzaError.NOT_ALLOWED.refused("Nobody blocks themselves.");
        }
        var before = blocklists.of(owner);
        var after = service.block(owner, addresses);
        blocklists.changed(owner, after);
        return () -> {
            push(requester, items("block", addresses));
            presences.part(owner, blockedBy(after).and(blockedBy(before).negate()));
        };
    }

    private Runnable unblock(Resource requester, Collection<Jid> addresses) {
        var owner = requester.account();
        var before = blocklists.of(owner);
        var after = service.unblock(owner, addresses.isEmpty() ? before.addresses() : addresses);
        blocklists.changed(owner, after);
        return () -> {
            push(requester, items("unblock", addresses));
            presences.reunite(owner, blockedBy(before).and(blockedBy(after).negate()));
        };
    }

    private static Predicate<Jid> blockedBy(Blocklist list) {
        return list::blocks;
    }

    private void push(Resource requester, Element change) {
        resources.of(requester.account()).stream()
                .filter(interested::contains)
                .forEach(resource -> resource.send(Element.named("iq", Namespaces.CLIENT)
                        .attribute("from", resource.account())
                        .attribute("to", resource.address())
                        .attribute("id", "push-" + ids.next())
                        .attribute("type", "set")
                        .child(change)
                        .build()));
    }

    private static Element items(String name, Collection<Jid> addresses) {
        return Element.named(name, BLOCKING)
                .children(addresses.stream()
                        .map(address -> Element.named("item", BLOCKING)
                                .attribute("jid", address)
                                .build())
                        .toList())
                .build();
    }

    private static Set<Jid> addresses(Element payload) {
        var addresses = new LinkedHashSet<Jid>();
        for (var item : payload.children()) {
            if (!item.is("item", BLOCKING)) {
                throw StanzaError.BAD_REQUEST.refused("Only items can be blocked and unblocked.");
            }
            var address = JidCreate.fromOrNull(item.attribute("jid", ""));
            if (address == null || address.toString().getBytes(StandardCharsets.UTF_8).length > ADDRESS_BYTES) {
                throw StanzaError.JID_MALFORMED.refused("The jid of an item is no address.");
            }
            addresses.add(address);
        }
        return addresses;
    }

    void left(@Observes ResourceLeft event) {
        interested.remove(event.resource());
    }
}
