package org.parley.example.app.door;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import org.parley.example.app.page.Sessions;
import org.parley.example.app.signin.Client;
import org.parley.example.app.signin.Refused;
import org.parley.example.app.store.Store;

/** Hears from Parley that a session has ended, and ends what rested on it here: OpenID Connect Back-Channel Logout. */
public final class LogoutDoor implements HttpHandler {
    public static final String PATH = "/back-channel-logout";

    private final Client client;
    private final Sessions sessions;
    private final Store store;

    public LogoutDoor(Client client, Sessions sessions, Store store) {
        this.client = client;
        this.sessions = sessions;
        this.store = store;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var body = Answer.posted(exchange);
        try {
            var form = URLUtils.parseParameters(body == null ? "" : new String(body, StandardCharsets.UTF_8));
            var token = form.getOrDefault("logout_token", List.of("")).get(0);
            var claims = client.logoutTokens().validate(JWTParser.parse(token));
            var session = claims.getSessionID().getValue();
            sessions.endOf(session);
            store.change(data -> data.sessionEnded(session));
            Answer.send(exchange, 200);
        } catch (ParseException | BadJOSEException | JOSEException notParleys) {
            Answer.send(exchange, 400);
        } catch (Refused cannotCheck) {
            Answer.send(exchange, 503);
        }
    }
}
