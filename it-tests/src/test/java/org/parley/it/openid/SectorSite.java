package org.parley.it.openid;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.parley.it.server.Certificates;

/** The host of a sector, with the list of the redirect URIs of its apps: OpenID Connect Registration section 5. */
final class SectorSite implements AutoCloseable {
    private final HttpsServer server;

    private SectorSite(HttpsServer server) {
        this.server = server;
    }

    static SectorSite listing(URI redirectUri) {
        try {
            var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(Certificates.server()));
            var list = ("[\"" + redirectUri + "\"]").getBytes(StandardCharsets.UTF_8);
            server.createContext("/list", exchange -> {
                exchange.sendResponseHeaders(200, list.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(list);
                }
            });
            server.start();
            return new SectorSite(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String list() {
        return "https://127.0.0.1:" + server.getAddress().getPort() + "/list";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
