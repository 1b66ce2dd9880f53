package org.parley.im.boundary;

import io.undertow.websockets.jsr.UndertowSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.parley.im.StreamTransport;
import org.xnio.IoUtils;

/** A stream's way out through one WebSocket. */
final class WebSocketTransport implements StreamTransport {
    private final UndertowSession session;
    private final FrameCollector frames;

    WebSocketTransport(Session session, FrameCollector frames) {
        this.session = (UndertowSession) session;
        this.frames = frames;
    }

    @Override
    public void send(String frame, Written written) {
        try {
            session.getAsyncRemote().sendText(frame, result -> written.done(result.isOK()));
        } catch (IllegalStateException closed) {
            written.done(false);
        }
    }

    @Override
    public void probe(long number) {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        } catch (IOException | IllegalStateException closed) {
            cut();
        }
    }

    @Override
    public void expect(int characters) {
        frames.limit(characters);
    }

    @Override
    public void pause() {
        session.getWebSocketChannel().suspendReceives();
    }

    @Override
    public void resume() {
        session.getWebSocketChannel().resumeReceives();
    }

    @Override
    public void close() {
        try {
            session.close(new CloseReason(CloseCodes.NORMAL_CLOSURE, null));
        } catch (IOException broken) {
            cut();
        }
    }

    @Override
    public void cut() {
        IoUtils.safeClose(session.getWebSocketChannel());
    }
}
