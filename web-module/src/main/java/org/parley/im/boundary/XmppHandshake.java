package org.parley.im.boundary;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import org.parley.im.Origin;

/** Notes where a WebSocket comes from, which only its handshake knows. */
public class XmppHandshake extends ServerEndpointConfig.Configurator {
    private static final int DEVICE = 200;

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        var servletRequest = ServletRequestContext.requireCurrent().getServletRequest();
        config.getUserProperties().put(Origin.class.getName(), origin(servletRequest));
    }

    private static Origin origin(ServletRequest request) {
        return new Origin(
                request.getRemoteAddr(),
                device(((HttpServletRequest) request).getHeader("User-Agent")),
                request.isSecure());
    }

    private static String device(String userAgent) {
        if (userAgent == null) {
            return "";
        }
        return userAgent.length() > DEVICE ? userAgent.substring(0, DEVICE) : userAgent;
    }

    static Origin originIn(EndpointConfig config) {
        return (Origin) config.getUserProperties().get(Origin.class.getName());
    }
}
