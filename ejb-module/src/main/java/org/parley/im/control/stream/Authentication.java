package org.parley.im.control.stream;

import java.util.Base64;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.parts.Domainpart;
import org.parley.im.control.signin.Grounds;
import org.parley.im.control.signin.SaslExchange;
import org.parley.im.control.signin.SaslFailure;
import org.parley.im.control.signin.SaslRefused;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.xml.Element;

/** SASL (RFC 6120 section 6). Judging a credential takes long, so it is done by workers that do nothing else. */
final class Authentication implements Phase {
    private static final byte[] NOTHING = {};

    private final ClientStream stream;
    private final Domainpart domain;
    private SaslExchange exchange;
    private int attempts;

    Authentication(ClientStream stream, Domainpart domain) {
        this.stream = stream;
        this.domain = domain;
    }

    @Override
    public void begin() {
        var names = stream.shared().signIn().mechanisms(domain, stream.origin());
        if (names.isEmpty()) {
            throw new StreamFailure(StreamError.POLICY_VIOLATION, "Sign in over an encrypted connection.");
        }
        var mechanisms = Element.named("mechanisms", StreamNames.SASL);
        names.forEach(name -> mechanisms.child("mechanism", name));
        stream.control(StreamFrames.features(mechanisms.build()));
    }

    @Override
    public void received(Element element, Runnable done) {
        if (!element.namespace().equals(StreamNames.SASL)) {
            throw new StreamFailure(
                    element.namespace().equals(Namespaces.CLIENT)
                            ? StreamError.NOT_AUTHORIZED
                            : StreamError.UNSUPPORTED_STANZA_TYPE,
                    "Sign in first.");
        }
        stream.judge(() -> take(element), done);
    }

    private void take(Element element) {
        try {
            switch (element.name()) {
                case "auth" -> begin(element);
                case "response" -> respond(element);
                case "abort" -> throw SaslFailure.ABORTED.refused();
                default -> throw SaslFailure.MALFORMED_REQUEST.refused();
            }
        } catch (SaslRefused refused) {
            fail(refused.failure());
        }
    }

    private void begin(Element auth) {
        attempts++;
        exchange = stream.shared().signIn().begin(auth.attribute("mechanism", ""), domain, stream.origin());
        var text = auth.text();
        if (text.isEmpty()) {
            // all mechanisms let the client speak first
            say("challenge", NOTHING);
        } else {
            answer(exchange.respond(decoded(text)));
        }
    }

    private void respond(Element response) {
        if (exchange == null) {
            throw SaslFailure.MALFORMED_REQUEST.refused();
        }
        answer(exchange.respond(decoded(response.text())));
    }

    private void answer(byte[] data) {
        var identity = exchange.identity();
        if (identity.isEmpty()) {
            say("challenge", data);
            return;
        }
        signIn(identity.get(), exchange.grounds().orElse(null));
        say("success", data);
    }

    /** Whatever closed the identity meanwhile has either ended the session or is seen here. */
    private void signIn(EntityBareJid identity, Grounds grounds) {
        var person = stream.shared().binder().signedIn(identity, stream.origin(), grounds);
        stream.enter(Opening.after(stream, person));
        stream.remember(person);
        if (!stream.shared().binder().live(person) || !stream.shared().signIn().maySignIn(identity)) {
            throw new StreamFailure(StreamError.NOT_AUTHORIZED, "Your session has ended.");
        }
    }

    private void say(String name, byte[] data) {
        stream.control(Element.named(name, StreamNames.SASL)
                .text(Base64.getEncoder().encodeToString(data))
                .build()
                .toXml());
    }

    /** RFC 6120 section 6.4.2: {@code =} stands for a response that is there and empty. */
    private static byte[] decoded(String text) {
        try {
            return text.equals("=") ? NOTHING : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException broken) {
            throw SaslFailure.INCORRECT_ENCODING.refused();
        }
    }

    private void fail(SaslFailure failure) {
        exchange = null;
        stream.control(Element.named("failure", StreamNames.SASL)
                .child(StreamFrames.empty(failure.condition(), StreamNames.SASL))
                .build()
                .toXml());
        if (attempts >= stream.shared().settings().signIn().attempts()) {
            throw new StreamFailure(StreamError.POLICY_VIOLATION, "Too many attempts to sign in.");
        }
    }

    @Override
    public boolean opened() {
        return true;
    }

    @Override
    public boolean signedIn() {
        return false;
    }
}
