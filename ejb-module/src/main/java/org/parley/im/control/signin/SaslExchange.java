package org.parley.im.control.signin;

import java.util.Optional;
import org.jxmpp.jid.EntityBareJid;

/** One run of one mechanism, the server's side. */
public interface SaslExchange {

    /**
     * Takes the client's next message; may block for a database or a website.
     *
     * @return the next challenge or, once {@link #identity()} is known, the data that go with the success; may be empty
     * @throws SaslRefused when the attempt has failed
     */
    byte[] respond(byte[] message);

    /** Who it is, once proved. */
    Optional<EntityBareJid> identity();

    /** What the sign-in rests on, once proved; empty when it stands for itself. */
    default Optional<Grounds> grounds() {
        return Optional.empty();
    }
}
