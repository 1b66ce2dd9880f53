package org.parley.im.boundary;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import org.parley.im.XmppStream;
import org.parley.im.XmppStreams;

/** One WebSocket. Called on the I/O thread of its connection, so it only hands on. */
@ServerEndpoint(value = "/xmpp", subprotocols = "xmpp", configurator = XmppHandshake.class)
public class XmppEndpoint {
    private static final System.Logger LOG = System.getLogger(XmppEndpoint.class.getName());

    @Inject
    XmppStreams streams;

    private final FrameCollector frames = new FrameCollector();
    private XmppStream stream;

    @OnOpen
    public void opened(Session session, EndpointConfig config) {
        stream = streams.open(XmppHandshake.originIn(config), new WebSocketTransport(session, frames));
    }

    @OnMessage
    public void received(String part, boolean last) {
        var frame = frames.add(part, last);
        if (frame != null) {
            stream.received(frame);
        }
    }

    @OnMessage
    public void probed(PongMessage pong) {
        var number = pong.getApplicationData();
        if (number.remaining() == Long.BYTES) {
            stream.probed(number.getLong());
        }
    }

    /** RFC 7395 section 3.1: there are only text frames. */
    @OnMessage
    public void received(byte[] part, boolean last, Session session) throws IOException {
        session.close(new CloseReason(CloseCodes.CANNOT_ACCEPT, "text frames only"));
    }

    @OnClose
    public void closed() {
        stream.disconnected();
    }

    @OnError
    public void failed(Throwable failure) {
        // a broken connection, too; it ends in closed()
        LOG.log(System.Logger.Level.DEBUG, "WebSocket failed", failure);
    }
}
