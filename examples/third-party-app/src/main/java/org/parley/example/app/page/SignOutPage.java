package org.parley.example.app.page;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import java.io.IOException;
import java.text.ParseException;
import org.parley.example.app.signin.Client;
import org.parley.example.app.signin.Refused;

/** Signs out here, and at Parley too: RP-initiated logout. The ID token says to Parley whose session it is. */
final class SignOutPage implements Page {
    private final Client client;
    private final Sessions sessions;
    private final Layout layout;

    SignOutPage(Client client, Sessions sessions, Layout layout) {
        this.client = client;
        this.sessions = sessions;
        this.layout = layout;
    }

    @Override
    public boolean forMembers() {
        return true;
    }

    @Override
    public void show(Visit visit) throws IOException {
        visit.go("/");
    }

    @Override
    public void submit(Visit visit) throws IOException, Refused {
        var session = visit.member();
        sessions.close(session);
        visit.signedOut();
        try {
            var request = new LogoutRequest(
                    client.provider().getEndSessionEndpointURI(),
                    JWTParser.parse(session.idToken()),
                    layout.address().resolve("/signed-out"),
                    new State());
            visit.go(request.toURI().toString());
        } catch (ParseException impossible) {
            throw new IllegalStateException("it was read before", impossible);
        }
    }
}
