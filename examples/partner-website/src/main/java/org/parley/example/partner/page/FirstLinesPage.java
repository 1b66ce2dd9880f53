package org.parley.example.partner.page;

import java.io.IOException;
import java.net.URI;

/** How to get from this site to a first instant message. */
final class FirstLinesPage implements Page {
    private final String identifier;
    private final URI parley;

    FirstLinesPage(String identifier, URI parley) {
        this.identifier = identifier;
        this.parley = parley;
    }

    @Override
    public void show(Visit visit) throws IOException {
        var name = visit.session().map(Session::userName).orElse("alice");
        visit.show(
                "First lines", Html.of("""
                        <p>You have an instant messaging account already: your account on this site.</p>
                        <ol class="steps">
                          <li>Open an XMPP client that can connect over WebSocket.</li>
                          <li>Add an existing account. Its address is your name here, an @, and this site's name:
                            <code id="address">%s@%s</code></li>
                          <li>The password is the one you use here. The client shows it to the messaging server, which asks
                            this site whether it is right and does not keep it.</li>
                          <li>If the client asks where to connect, it is <code id="socket">%s/xmpp</code></li>
                          <li>Your <a href="/contacts">contacts</a> are waiting there. Write to one of them.</li>
                        </ol>
                        <p>What you change on this site reaches your client within seconds.</p>""", name, identifier, parley.toString().replaceFirst("^http", "ws")));
    }
}
