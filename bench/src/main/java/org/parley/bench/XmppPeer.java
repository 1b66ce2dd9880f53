package org.parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/**
 * One XMPP session over WebSocket: signs in by PLAIN, enables acknowledgements (XEP-0198), becomes available, then
 * hands each numbered message to its conversation. It knows just enough XML to follow its own script.
 */
final class XmppPeer extends WebSocketPeer {
    private record Step(String awaited, String answer) {}

    private final Deque<Step> script = new ArrayDeque<>();
    private final Conversation incoming;
    private long handled;
    boolean ready;

    XmppPeer(
            PeerLoop loop,
            int port,
            String domain,
            String user,
            String password,
            String resource,
            Conversation incoming)
            throws IOException {
        super(loop.selector, port, "/xmpp", "xmpp");
        this.incoming = incoming;
        var open = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='" + domain + "' version='1.0'/>";
        var plain =
                Base64.getEncoder().encodeToString(("\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8));
        script.add(new Step("", open));
        script.add(new Step(
                "PLAIN", "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + plain + "</auth>"));
        script.add(new Step("<success", open));
        script.add(new Step(
                "xmpp-bind",
                "<iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                        + "<resource>" + resource + "</resource></bind></iq>"));
        script.add(new Step("type=\"result\"", "<enable xmlns='urn:xmpp:sm:3'/>"));
        script.add(new Step("<enabled", "<presence xmlns='jabber:client'/>"));
        script.add(new Step("<presence", null));
    }

    @Override
    void opened() throws IOException {
        send(bytes(script.remove().answer()));
    }

    @Override
    void received(byte[] data, int offset, int length) throws IOException {
        if (startsWith(data, offset, "<r ")) {
            send(bytes("<a xmlns='urn:xmpp:sm:3' h='" + handled + "'/>"));
            return;
        }
        if (startsWith(data, offset, "<message") || startsWith(data, offset, "<presence") || isIq(data, offset)) {
            handled += script.size() > 2 ? 0 : 1;
        }
        // Who only idles may get what a pair had not confirmed.
        if (startsWith(data, offset, "<message") && incoming != null) {
            for (int i = offset; i < offset + length; i++) {
                if (data[i] == '#' && data[i - 1] == '>') {
                    incoming.arrived(data, i + 1);
                    return;
                }
            }
            throw new IOException("an error came back: " + text(data, offset, length));
        }
        if (!ready) {
            follow(text(data, offset, length));
        }
    }

    private void follow(String frame) throws IOException {
        if (frame.contains("<failure") || frame.contains("stream:error") || frame.contains("type=\"error\"")) {
            throw new IOException("sign-in failed: " + frame);
        }
        if (frame.contains(script.element().awaited())) {
            var answer = script.remove().answer();
            if (answer == null) {
                ready = true;
            } else {
                send(bytes(answer));
            }
        }
    }

    private static boolean isIq(byte[] data, int offset) {
        return startsWith(data, offset, "<iq");
    }

    private static boolean startsWith(byte[] data, int offset, String start) {
        for (int i = 0; i < start.length(); i++) {
            if (data[offset + i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] data, int offset, int length) {
        return new String(data, offset, length, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
