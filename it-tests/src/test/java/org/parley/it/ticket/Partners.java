package org.parley.it.ticket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.parley.it.admin.ResourceServer;
import org.parley.it.server.Parley;
import org.parley.wildfly.ParleyServer;
import org.parley.wildfly.StockServer;

/**
 * The second WildFly with two applications, the example twice under different names: {@code orders} asks the platform
 * about each request, {@code stock} may rely on an answer for a minute. They reach the platform over one wire.
 */
final class Partners implements AutoCloseable {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final String PATIENCE = """
              <context-param>
                <param-name>org.parley.read-timeout</param-name>
                <param-value>PT30S</param-value>
              </context-param>
            """;

    private final AtomicReference<Parley> parley = new AtomicReference<>();
    private final Wire toPlatform = new Wire(() -> parley.get().http("/"));
    private final StockServer server;
    private final ResourceServer orders;
    private final ResourceServer stock;

    /** Starts it while the platform starts. */
    Partners(Supplier<Parley> platform) {
        var ordersSecret = newSecret();
        var stockSecret = newSecret();
        server = StockServer.in(TARGET.resolve("servers/partners"))
                .home(file("parley.home"))
                .configuration(file("parley.stock.configuration"))
                .portOffset(ParleyServer.freePortOffset())
                .war("orders.war", application("orders"))
                .war("stock.war", application("stock"))
                .property("orders.platform", toPlatform.address().toString())
                .property("orders.identifier", "it-orders")
                .env("ORDERS_SECRET", ordersSecret)
                .property("stock.platform", toPlatform.address().toString())
                .property("stock.identifier", "it-stock")
                .env("STOCK_SECRET", stockSecret)
                .build()
                .launch();
        parley.set(platform.get());
        var admin = parley.get().admin();
        orders = admin.newResourceServer(
                "orders", Map.of("identifier", "it-orders", "secret", ordersSecret, "verifyCache", "PT0S"));
        stock = admin.newResourceServer(
                "stock", Map.of("identifier", "it-stock", "secret", stockSecret, "verifyCache", "PT1M"));
        server.awaitReady();
    }

    /** Between the applications and the platform. */
    Wire toPlatform() {
        return toPlatform;
    }

    URI http() {
        return server.http();
    }

    ResourceServer orders() {
        return orders;
    }

    ResourceServer stock() {
        return stock;
    }

    /** All that the second WildFly has logged. */
    String logged() {
        try {
            return Files.readString(server.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        toPlatform.close();
    }

    private static String newSecret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return "ply_rs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The example with parameters of this name, and with patience for a machine that is busy with tests. */
    private static Path application(String name) {
        try {
            var copy = Files.createTempFile(TARGET, name, ".war");
            copy.toFile().deleteOnExit();
            Files.copy(file("parley.orders.war"), copy, StandardCopyOption.REPLACE_EXISTING);
            try (var archive = FileSystems.newFileSystem(copy)) {
                var descriptor = archive.getPath("WEB-INF/web.xml");
                var text = Files.readString(descriptor)
                        .replace("${orders.", "${" + name + ".")
                        .replace("${env.ORDERS_", "${env." + name.toUpperCase(Locale.ROOT) + "_")
                        .replace("</web-app>", PATIENCE + "</web-app>");
                Files.writeString(descriptor, text);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String property) {
        var value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("set -D" + property + ", as it-tests/pom.xml does");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
