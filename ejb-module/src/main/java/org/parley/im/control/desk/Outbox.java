package org.parley.im.control.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jxmpp.jid.EntityBareJid;
import org.parley.im.AddressKeeper;
import org.parley.im.ServiceMessage;
import org.parley.im.control.log.Append;
import org.parley.im.control.log.MessageLog;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.xml.Element;
import org.parley.im.control.xml.XmlText;
import org.parley.im.entity.MessageStore;
import org.parley.kernel.Ids;

/**
 * What services write to people. A link is told in three ways: in the body for every client, as out-of-band data (<a
 * href="https://xmpp.org/extensions/xep-0066.html">XEP-0066</a>), and in a card of our own that clients of this house may draw;
 * short answers as quick responses (<a href="https://xmpp.org/extensions/xep-0439.html">XEP-0439</a>).
 */
@ApplicationScoped
public class Outbox {
    private static final String OUT_OF_BAND = "jabber:x:oob";
    private static final String CARD = "urn:x-parley:card:0";
    private static final String QUICK_RESPONSE = "urn:xmpp:tmp:quick-response";

    @Inject
    ServiceDomains services;

    @Inject
    MessageLog log;

    @Inject
    Ids ids;

    /** @return completes when the message is in the log, or with the reason why it is not */
    public Future<Optional<StanzaError>> send(
            AddressKeeper keeper, String name, EntityBareJid to, ServiceMessage message) {
        var fate = new CompletableFuture<Optional<StanzaError>>();
        var from = services.address(keeper, name);
        var archiveId = ids.next();
        var frame = stanza(from, to, message)
                .child(Element.named("stanza-id", Namespaces.STANZA_ID)
                        .attribute("id", archiveId.toString())
                        .attribute("by", to)
                        .build())
                .build()
                .toXml();
        if (frame.length() > MessageStore.LONGEST_STANZA) {
            throw new IllegalArgumentException("a message too long for the log");
        }
        var append = new Append(from, to, archiveId, true, frame, new Append.Outcome() {
            @Override
            public void routed() {
                fate.complete(Optional.empty());
            }

            @Override
            public void refused(StanzaError reason) {
                fate.complete(Optional.of(reason));
            }
        });
        if (!log.append(append)) {
            fate.complete(Optional.of(StanzaError.RESOURCE_CONSTRAINT));
        }
        return fate;
    }

    private static Element.Builder stanza(EntityBareJid from, EntityBareJid to, ServiceMessage message) {
        var stanza = Element.named("message", Namespaces.CLIENT)
                .attribute("from", from)
                .attribute("to", to)
                .attribute("id", message.id())
                .attribute("type", "chat")
                .child("body", XmlText.clean(message.body()));
        if (message.link() != null) {
            stanza.child(Element.named("x", OUT_OF_BAND)
                    .child("url", message.link().toString())
                    .child("desc", XmlText.clean(message.title()))
                    .build());
        }
        if (message.card() != null) {
            stanza.child(card(message));
        }
        message.choices()
                .forEach(choice -> stanza.child(Element.named("response", QUICK_RESPONSE)
                        .attribute("value", choice.value())
                        .attribute("label", XmlText.clean(choice.label()))
                        .build()));
        return stanza;
    }

    private static Element card(ServiceMessage message) {
        var card = Element.named("card", CARD)
                .attribute("id", message.card())
                .child("title", XmlText.clean(message.title()))
                .child("link", message.link() == null ? null : message.link().toString());
        message.choices()
                .forEach(choice -> card.child(Element.named("choice", CARD)
                        .attribute("value", choice.value())
                        .text(XmlText.clean(choice.label()))
                        .build()));
        return card.build();
    }
}
