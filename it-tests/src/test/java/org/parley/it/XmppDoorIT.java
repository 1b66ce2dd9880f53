package org.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** How the WebSocket is found and who may open it; spoken byte by byte, as no client would. */
@ExtendWith(ParleyExtension.class)
class XmppDoorIT {
    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;

    @ParameterizedTest
    @CsvSource({"/.well-known/host-meta, application/xrd+xml", "/.well-known/host-meta.json, application/jrd+json"})
    @Spec("XEP-0156 §3")
    void hostMetaShouldTellEveryPageWhereTheWebSocketIs(String path, String type, Parley parley) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(parley.http(path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.body())
                .contains(
                        "\"urn:xmpp:alt-connections:websocket\"",
                        '"' + parley.xmpp().toString() + '"');
    }

    @Test
    void plainRequestShouldBeToldToUpgrade(Parley parley) throws IOException {
        assertThat(knock(parley, "Accept: */*\r\n")).startsWith("HTTP/1.1 426 ");
    }

    @Test
    @Spec("RFC 7395 §3.1")
    void handshakeForAnotherProtocolShouldBeRefused(Parley parley) throws IOException {
        assertThat(knock(parley, upgrade(""))).startsWith("HTTP/1.1 400 ");
        assertThat(knock(parley, upgrade("Sec-WebSocket-Protocol: chat\r\n"))).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void pageOfAnotherSiteShouldNotOpenAStream(Parley parley) throws IOException {
        assertThat(knock(parley, upgrade("Sec-WebSocket-Protocol: xmpp\r\nOrigin: https://evil.example\r\n")))
                .startsWith("HTTP/1.1 403 ");
        assertThat(knock(
                        parley,
                        upgrade("Sec-WebSocket-Protocol: xmpp\r\nOrigin: http://" + host(parley.xmpp()) + "\r\n")))
                .startsWith("HTTP/1.1 101 ");
    }

    @ParameterizedTest
    @ValueSource(ints = {TEXT, BINARY})
    void hugeFrameShouldBeRefusedWhileItArrives(int kind, Parley parley) throws IOException {
        try (var socket = connect(parley)) {
            socket.getOutputStream().write(request(parley, upgrade("Sec-WebSocket-Protocol: xmpp\r\n")));
            readHead(socket.getInputStream());
            int announced = 1_000_000_000;
            socket.getOutputStream()
                    .write(ByteBuffer.allocate(14)
                            .put((byte) kind)
                            .put((byte) (0x80 | 127))
                            .putLong(announced)
                            .putInt(0)
                            .array());
            socket.getOutputStream().write("x".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
            var rest = new String(socket.getInputStream().readNBytes(4), StandardCharsets.ISO_8859_1);
            assertThat(rest).as("an answer before the frame is complete").hasSize(4);
        }
    }

    /** The head of the answer. */
    private static String knock(Parley parley, String headers) throws IOException {
        try (var socket = connect(parley)) {
            socket.getOutputStream().write(request(parley, headers));
            return readHead(socket.getInputStream());
        }
    }

    private static Socket connect(Parley parley) throws IOException {
        var socket = new Socket(parley.xmpp().getHost(), parley.xmpp().getPort());
        socket.setSoTimeout((int) Patience.LIMIT.toMillis());
        return socket;
    }

    private static byte[] request(Parley parley, String headers) {
        return ("GET /xmpp HTTP/1.1\r\nHost: " + host(parley.xmpp()) + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String upgrade(String headers) {
        return "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n" + headers;
    }

    private static String host(URI endpoint) {
        return endpoint.getHost() + ":" + endpoint.getPort();
    }

    private static String readHead(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
