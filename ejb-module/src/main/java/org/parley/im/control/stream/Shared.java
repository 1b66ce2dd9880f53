package org.parley.im.control.stream;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.parley.im.ImSettings;
import org.parley.im.control.routing.MessageRouting;
import org.parley.im.control.routing.StanzaRouting;
import org.parley.im.control.signin.SignIn;
import org.parley.im.control.xml.ElementReader;
import org.parley.kernel.Ids;

/**
 * What the streams of a server have in common.
 *
 * @param domain the server's own, for what is said before the peer has named one
 * @param workers for what may use the database
 * @param judges for sign-ins, which may wait for a website: they must not take the workers from those who are in
 */
record Shared(
        ImSettings settings,
        String domain,
        Clock clock,
        Ids ids,
        ElementReader reader,
        Executor workers,
        Executor judges,
        SignIn signIn,
        Binder binder,
        MessageRouting messages,
        StanzaRouting stanzas) {}
