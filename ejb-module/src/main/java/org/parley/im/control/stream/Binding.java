package org.parley.im.control.stream;

import org.jxmpp.jid.parts.Resourcepart;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.stanza.Stanza;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.stanza.StanzaRefused;
import org.parley.im.control.xml.Element;

/** Resource binding (RFC 6120 section 7). */
final class Binding implements Phase {
    private final ClientStream stream;
    private final Person person;

    Binding(ClientStream stream, Person person) {
        this.stream = stream;
        this.person = person;
    }

    @Override
    public void begin() {
        stream.control(StreamFrames.features(
                StreamFrames.empty("bind", StreamNames.BIND),
                // RFC 3921 clients ask for a session; it means nothing any more
                Element.named("session", StreamNames.SESSION)
                        .child(StreamFrames.empty("optional", StreamNames.SESSION))
                        .build(),
                StreamFrames.empty("sm", StreamNames.ACKS),
                StreamFrames.empty("ver", "urn:xmpp:features:rosterver"),
                StreamFrames.empty("sub", "urn:xmpp:features:pre-approval"),
                stream.shared().binder().capabilities(person.account().getDomain())));
    }

    @Override
    public void received(Element element, Runnable done) {
        if (element.is("enable", StreamNames.ACKS)) {
            stream.control(Acknowledgements.failed("unexpected-request"));
            done.run();
            return;
        }
        if (!element.is("iq", Namespaces.CLIENT)
                || !element.attribute("type", "").equals("set")
                || !element.has("bind", StreamNames.BIND)) {
            throw new StreamFailure(StreamError.NOT_AUTHORIZED, "Bind a resource first.");
        }
        var request = new Stanza(Stanza.Kind.IQ, element, person.account(), null);
        var wanted = wanted(element);
        if (wanted == null) {
            stream.stanza(request.error(StanzaError.BAD_REQUEST.refused("No such resource is possible.")));
            done.run();
            return;
        }
        stream.shared()
                .binder()
                .makeRoom(person, wanted)
                .whenComplete((room, failure) -> stream.work(() -> bind(request, wanted), done));
    }

    /** A name of our own when none is wanted, {@code null} for an impossible one. */
    private Resourcepart wanted(Element iq) {
        var text = iq.child("bind", StreamNames.BIND)
                .flatMap(bind -> bind.child("resource", StreamNames.BIND))
                .map(Element::text)
                .orElse("");
        return Resourcepart.fromOrNull(text.isEmpty() ? stream.newId() : text);
    }

    private void bind(Stanza request, Resourcepart wanted) {
        try {
            var resource = stream.shared().binder().bind(stream, person, wanted);
            stream.enter(new Established(stream, resource));
            stream.stanza(result(request, resource));
        } catch (StanzaRefused refused) {
            stream.stanza(request.error(refused));
        }
    }

    private static Element result(Stanza request, BoundResource resource) {
        return Element.named("iq", Namespaces.CLIENT)
                .attribute("id", request.id())
                .attribute("type", "result")
                .child(Element.named("bind", StreamNames.BIND)
                        .child("jid", resource.address().toString())
                        .build())
                .build();
    }

    @Override
    public void left(String reason, Runnable done) {
        stream.signOut(person, reason, done);
    }

    @Override
    public boolean opened() {
        return true;
    }

    @Override
    public boolean signedIn() {
        return true;
    }
}
