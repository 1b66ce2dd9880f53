package org.parley.im.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import org.parley.im.ImSettings;
import org.parley.kernel.ServerSettings;

/**
 * Turns away what is no handshake for XMPP, and pages of foreign sites: browsers let any page open a WebSocket to any
 * server, and say only in the {@code Origin} header whose page it is.
 */
@WebFilter(urlPatterns = "/xmpp", asyncSupported = true)
public class XmppDoor extends HttpFilter {
    @Inject
    ImSettings settings;

    @Inject
    ServerSettings server;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            response.setHeader("Upgrade", "websocket");
            response.setHeader("Connection", "Upgrade");
            response.setStatus(426);
        } else if (!offersXmpp(request)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!mayOpen(request.getHeader("Origin"), request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean offersXmpp(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Sec-WebSocket-Protocol")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .anyMatch(protocol -> protocol.strip().equals("xmpp"));
    }

    /** Programs that are no browsers send no origin. */
    private boolean mayOpen(String origin, HttpServletRequest request) {
        return origin == null
                || origin.equals(request.getScheme() + "://" + request.getHeader("Host"))
                || server.at("/").toString().equals(origin + "/")
                || settings.streams().origins().contains(origin)
                || settings.streams().origins().contains("*");
    }
}
