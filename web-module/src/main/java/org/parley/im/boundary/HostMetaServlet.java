package org.parley.im.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.kernel.ServerSettings;

/**
 * Where the WebSocket is (<a href="https://xmpp.org/extensions/xep-0156.html">XEP-0156</a>), whatever domain it is asked
 * for: a website that points its own host-meta here gives the right answer.
 */
@WebServlet({"/.well-known/host-meta", "/.well-known/host-meta.json"})
public class HostMetaServlet extends HttpServlet {
    private static final String RELATION = "urn:xmpp:alt-connections:websocket";
    private static final String XRD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<XRD xmlns=\"http://docs.oasis-open.org/ns/xri/xrd-1.0\"><Link rel=\"%s\" href=\"%s\"/></XRD>";
    private static final String JRD = "{\"links\":[{\"rel\":\"%s\",\"href\":\"%s\"}]}";

    @Inject
    ServerSettings server;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean json = request.getServletPath().endsWith(".json");
        // the scheme ws or wss follows from http or https; nothing in our URL has to be escaped
        var webSocket = server.at("/xmpp").toString().replaceFirst("^http", "ws");
        response.setContentType(json ? "application/jrd+json" : "application/xrd+xml");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.getWriter().write((json ? JRD : XRD).formatted(RELATION, webSocket));
    }
}
