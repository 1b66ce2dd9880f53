package org.parley.wildfly;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Which ports of this machine are free. */
final class Ports {
    static final int HTTP = 8080;
    static final int HTTPS = 8443;
    static final int MANAGEMENT = 9990;
    static final int CLUSTER = 7600;

    /** Keeps every port below 32768, where Linux starts to lend ports to outgoing connections. */
    private static final int LARGEST_OFFSET = 22_000;

    private Ports() {}

    static int freeOffset() {
        while (true) {
            var offset = ThreadLocalRandom.current().nextInt(1000, LARGEST_OFFSET);
            if (free("127.0.0.1", HTTP + offset)
                    && free("127.0.0.1", HTTPS + offset)
                    && free("127.0.0.1", MANAGEMENT + offset)
                    && free("127.0.0.1", CLUSTER + offset)) {
                return offset;
            }
        }
    }

    static boolean free(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    static void requireFree(String address, int port, String purpose) {
        if (!free(address, port)) {
            throw new IllegalStateException(
                    "Port " + port + " (" + purpose + ") is already in use. Stop what uses it, or"
                            + " move all of Parley's ports, for example by 100: -Dparley.port-offset=100");
        }
    }
}
