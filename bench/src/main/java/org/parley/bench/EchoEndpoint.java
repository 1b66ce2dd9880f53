package org.parley.bench;

import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** The baseline that runs beside Parley on the same WildFly: what a WebSocket message costs when nothing is done. */
@ServerEndpoint("/socket")
public class EchoEndpoint {

    @OnMessage
    public void echo(String text, Session session) {
        session.getAsyncRemote().sendText(text, result -> {});
    }
}
