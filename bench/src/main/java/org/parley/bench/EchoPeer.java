package org.parley.bench;

import java.io.IOException;

/** The baseline: sends its window to an echo endpoint and gets each message back. */
final class EchoPeer extends WebSocketPeer {
    private final Conversation conversation;
    boolean ready;

    EchoPeer(PeerLoop loop, int port, Conversation conversation) throws IOException {
        super(loop.selector, port, "/echo/socket", "");
        this.conversation = conversation;
    }

    @Override
    void opened() {
        ready = true;
    }

    @Override
    void received(byte[] data, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            if (data[i] == '#') {
                conversation.arrived(data, i + 1);
                return;
            }
        }
    }
}
