package org.parley.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The client side of RFC 6455 with as little work as possible, so that the generator leaves the machine to the server:
 * text frames without fragmentation, a zero masking key, pongs for pings. Belongs to one {@link PeerLoop} thread.
 */
abstract class WebSocketPeer {
    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;

    private final SocketChannel channel;
    private final SelectionKey key;
    private ByteBuffer in = ByteBuffer.allocate(4096);
    private ByteBuffer out = ByteBuffer.allocate(4096);
    private boolean upgraded;

    WebSocketPeer(Selector selector, int port, String path, String protocol) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = channel.register(selector, SelectionKey.OP_READ, this);
        var subprotocol = protocol.isEmpty() ? "" : "Sec-WebSocket-Protocol: " + protocol + "\r\n";
        put(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                        + subprotocol + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        flush();
    }

    /** The upgrade is done; frames may be sent. */
    abstract void opened() throws IOException;

    /** One whole text frame; the bytes are valid during the call only. */
    abstract void received(byte[] data, int offset, int length) throws IOException;

    final void send(byte[] text) throws IOException {
        frame(TEXT, text, 0, text.length);
        flush();
    }

    private void frame(int opcode, byte[] data, int offset, int length) {
        var header = new byte[14];
        int size = 0;
        header[size++] = (byte) (0x80 | opcode);
        if (length < 126) {
            header[size++] = (byte) (0x80 | length);
        } else {
            header[size++] = (byte) (0x80 | 126);
            header[size++] = (byte) (length >> 8);
            header[size++] = (byte) length;
        }
        size += 4; // the masking key: zero, which leaves the payload as it is
        ensure(size + length);
        out.put(header, 0, size).put(data, offset, length);
    }

    private void put(byte[] data) {
        ensure(data.length);
        out.put(data);
    }

    private void ensure(int more) {
        if (out.remaining() < more) {
            out = ByteBuffer.allocate(Math.max(out.capacity() * 2, out.position() + more))
                    .put(out.flip());
        }
    }

    private void flush() throws IOException {
        out.flip();
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        out.compact();
    }

    final void ready() throws IOException {
        if (key.isWritable()) {
            flush();
        }
        if (!key.isReadable()) {
            return;
        }
        int count = channel.read(in);
        if (count < 0) {
            throw new IOException("the server closed the connection");
        }
        in.flip();
        if (!upgraded) {
            upgrade();
        }
        while (upgraded && oneFrame()) {
            // each call takes one frame
        }
        if (in.hasRemaining() && in.position() == 0 && in.limit() == in.capacity()) {
            in = ByteBuffer.allocate(in.capacity() * 2).put(in);
        } else {
            in.compact();
        }
    }

    private void upgrade() throws IOException {
        var text = new String(in.array(), 0, in.limit(), StandardCharsets.US_ASCII);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        if (!text.startsWith("HTTP/1.1 101")) {
            throw new IOException("no upgrade: " + text.lines().findFirst().orElse(""));
        }
        in.position(end + 4);
        upgraded = true;
        opened();
    }

    private boolean oneFrame() throws IOException {
        if (in.remaining() < 2) {
            return false;
        }
        int start = in.position();
        int opcode = in.get(start) & 0x0F;
        int length = in.get(start + 1) & 0x7F;
        int header = 2;
        if (length == 126) {
            if (in.remaining() < 4) {
                return false;
            }
            length = in.getShort(start + 2) & 0xFFFF;
            header = 4;
        } else if (length == 127) {
            if (in.remaining() < 10) {
                return false;
            }
            length = (int) in.getLong(start + 2);
            header = 10;
        }
        if (in.remaining() < header + length) {
            return false;
        }
        in.position(start + header + length);
        switch (opcode) {
            case TEXT -> received(in.array(), start + header, length);
            case PING -> {
                frame(PONG, Arrays.copyOfRange(in.array(), start + header, start + header + length), 0, length);
                flush();
            }
            case CLOSE -> throw new IOException("the server closed the WebSocket");
            default -> {
                // pong, continuation: neither is expected here
            }
        }
        return true;
    }
}
