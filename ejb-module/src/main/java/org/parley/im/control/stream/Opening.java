package org.parley.im.control.stream;

import java.util.function.Function;
import org.jxmpp.jid.parts.Domainpart;
import org.parley.im.control.xml.Element;

/**
 * Waits for the client's {@code <open/>}: at first for any domain that is served, after the sign-in for the same one
 * again. A domain that is neither ours nor an authorized website's ends here, before any credential.
 */
final class Opening implements Phase {
    private final ClientStream stream;
    private final Domainpart expected;
    private final Person person;
    private final Function<Domainpart, Phase> next;

    static Opening first(ClientStream stream) {
        return new Opening(stream, null, null, domain -> new Authentication(stream, domain));
    }

    static Opening after(ClientStream stream, Person person) {
        return new Opening(stream, person.account().getDomain(), person, domain -> new Binding(stream, person));
    }

    private Opening(ClientStream stream, Domainpart expected, Person person, Function<Domainpart, Phase> next) {
        this.stream = stream;
        this.expected = expected;
        this.person = person;
        this.next = next;
    }

    @Override
    public void received(Element open, Runnable done) {
        if (!open.name().equals("open")) {
            throw new StreamFailure(StreamError.BAD_FORMAT, "A stream begins with <open/>.");
        }
        if (!open.namespace().equals(StreamNames.FRAMING)) {
            throw new StreamFailure(StreamError.INVALID_NAMESPACE, null);
        }
        var domain = domain(open.attribute("to", ""));
        if (!version1(open.attribute("version", ""))) {
            throw new StreamFailure(StreamError.UNSUPPORTED_VERSION, null);
        }
        stream.control(StreamFrames.open(domain, stream.newId()));
        var phase = next.apply(domain);
        stream.enter(phase);
        phase.begin();
        done.run();
    }

    private Domainpart domain(String to) {
        var domain = Domainpart.fromOrNull(to);
        if (domain == null || !stream.shared().signIn().serves(domain)) {
            throw new StreamFailure(StreamError.HOST_UNKNOWN, "This server does not serve that domain.");
        }
        if (expected != null && !expected.equals(domain)) {
            throw new StreamFailure(StreamError.HOST_UNKNOWN, "The domain changed after the sign-in.");
        }
        return domain;
    }

    private static boolean version1(String version) {
        return version.startsWith("1.");
    }

    @Override
    public void left(String reason, Runnable done) {
        if (person == null) {
            done.run();
        } else {
            stream.signOut(person, reason, done);
        }
    }

    @Override
    public boolean opened() {
        return false;
    }

    @Override
    public boolean signedIn() {
        return person != null;
    }
}
