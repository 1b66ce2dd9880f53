package org.parley.wildfly;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * {@code mvn -Prun}: the server with a website, two third-party apps and a resource server beside it, with demo data, until Ctrl-C.
 * Everything it keeps is in {@code .parley/run}; deleting that directory is how to begin again.
 */
public final class RunDemo {
    /** The second compiler takes almost half of the processor time of a start; a demo does not live to enjoy it. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final String LOCAL_DOMAIN = "parley.localhost";

    /** Added to every port of the second WildFly, so that it is at 9080. */
    private static final int ORDERS_OFFSET = 1000;

    private final Path root;
    private final Path home;
    private final int portOffset;
    private final Path kept;
    private volatile boolean stopping;
    private final List<DemoProcess> apps = new CopyOnWriteArrayList<>();

    private RunDemo(Path root, Path home, int portOffset) {
        this.root = root;
        this.home = home;
        this.portOffset = portOffset;
        this.kept = root.resolve(".parley/run");
    }

    /** Arguments: the root of the repository, the configured server, the port offset. */
    public static void main(String... arguments) throws InterruptedException {
        try {
            new RunDemo(Path.of(arguments[0]), Path.of(arguments[1]), offset(arguments[2])).run();
        } catch (IOException | RuntimeException failed) {
            say("\nParley is not running. " + failed.getMessage() + "\n");
            System.exit(1);
        }
    }

    private static int offset(String text) {
        if (text == null || !text.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("parley.port-offset is not a number: " + text);
        }
        return Integer.parseInt(text);
    }

    private void run() throws IOException, InterruptedException {
        var first = Files.notExists(kept);
        var secrets = DemoSecrets.in(kept.resolve("demo.properties"));
        var server = server(secrets);
        server.requireFreePorts();
        say(first ? "Starting Parley and the demo website ..." : "Starting Parley with the data of the last run ...");
        var begun = System.nanoTime();
        var website = DemoWebsite.launch(
                root.resolve("examples/partner-website/target/partner-website.jar"),
                kept.resolve("website"),
                websitePort(),
                server.http().toString(),
                secrets);
        var orders = orders(server, secrets).launch();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, website, orders), "stop the demo"));
        server.start();
        apps.add(app("app", DemoApp.LUNCH, DemoApp.LUNCH_PORT, server, secrets));
        apps.add(app("second-app", DemoApp.DINNER, DemoApp.DINNER_PORT, server, secrets));
        website.awaitReady();
        orders.awaitReady();
        for (var app : apps) {
            app.awaitReady();
        }
        say(sheet(server, orders, secrets, Duration.ofNanos(System.nanoTime() - begun)));
        awaitEnd(server);
    }

    private DemoProcess app(
            String directory, DemoRegistration.Kind kind, int port, ParleyServer server, DemoSecrets secrets)
            throws IOException, InterruptedException {
        var jar = root.resolve("examples/third-party-app/target/third-party-app.jar");
        return DemoApp.launch(jar, kept.resolve(directory), kind, port + portOffset, server.http(), secrets);
    }

    private ParleyServer server(DemoSecrets secrets) {
        return ParleyServer.in(kept.resolve("server"))
                .home(home)
                .ear(root.resolve("ear/target/parley.ear"))
                .portOffset(portOffset)
                .jvmOption(QUICK_START)
                .env("PARLEY_DEMO", "true")
                .env("PARLEY_DEMO_ADMIN_PASSWORD", secrets.adminPassword())
                .env("PARLEY_DEMO_PASSWORD", secrets.localPassword())
                .env("PARLEY_DEMO_WEBSITE_URL", "http://localhost:" + websitePort() + "/connector")
                .env("PARLEY_DEMO_WEBSITE_SECRET", secrets.websiteSecret())
                .env("PARLEY_DEMO_WEBSITE_SERVER_ID", secrets.websiteServerId())
                .env("PARLEY_DEMO_RESOURCE_SERVER_SECRET", secrets.resourceServerSecret())
                .env("PARLEY_ACCOUNT_REGISTRATION", "true")
                .env("PARLEY_APP_LOOPBACK_FOR_WEB", "true")
                .env("PARLEY_OUTBOUND_LOOPBACK", "true")
                .build();
    }

    /** The example resource server, on a WildFly of its own. */
    private StockServer orders(ParleyServer server, DemoSecrets secrets) {
        var example = root.resolve("examples/resource-server/target");
        return StockServer.in(kept.resolve("orders"))
                .home(home)
                .configuration(example.resolve("wildfly-configuration"))
                .portOffset(ORDERS_OFFSET + portOffset)
                .war("orders.war", example.resolve("orders.war"))
                .property("orders.platform", server.http().toString())
                .env("ORDERS_SECRET", secrets.resourceServerSecret())
                .build();
    }

    private int websitePort() {
        return DemoWebsite.PORT + portOffset;
    }

    private void awaitEnd(ParleyServer server) throws InterruptedException {
        ProcessHandle.of(server.pid()).ifPresent(process -> process.onExit().join());
        if (!stopping) {
            throw new IllegalStateException("The server has ended by itself. Its log: " + server.log());
        }
        Thread.currentThread().join(); // this JVM is ending; Maven need not sum up the build before
    }

    private void stop(ParleyServer server, DemoProcess website, StockServer orders) {
        stopping = true;
        say("\nStopping ...");
        website.stop();
        apps.forEach(DemoProcess::stop);
        orders.close();
        server.stop();
        say("Stopped. The data stays in " + root.relativize(kept) + ".");
    }

    private String sheet(ParleyServer server, StockServer orders, DemoSecrets secrets, Duration start) {
        var http = server.http();
        var host = http.getAuthority();
        var command = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return """

                ================================================================================
                 Parley is up: server and website started in %s, the whole command took %s.

                 Console          %s/console
                                  sign in as  admin  with  %s

                 Demo website     http://localhost:%d
                                  sign in as  alice, bob or carol  with  %s

                 Third-party apps %s and
                                  %s sign people in with Parley
                                  as  alice@%s  or  bob@%s, who know each other,
                                  or as a local account; each knows them by other open IDs

                 Resource server  %s/orders/ accepts tickets; a terminal to use it with:
                                  java -jar examples/ticket-terminal/target/example-terminal.jar \\
                                    --platform %s --server orders=%s/orders/
                                  sign-in dora %s   then   get orders mine

                 Instant messaging, in any XMPP client that speaks WebSocket
                 members          alice@%s, bob@%s, carol@%s
                                  with the password of the demo website, which alone judges it
                 local accounts   dora@%s, emil@%s  with  %s
                 WebSocket        ws://%s/xmpp
                 host-meta        %s/.well-known/host-meta

                 Start page       %s/
                 HTTPS            https://localhost:%d/  (self-signed certificate)
                 API              %s/docs/
                 Health           http://localhost:%d/health
                 Log              %s
                 Data             %s  (delete it to begin again)

                 Ctrl-C stops all of it.
                ================================================================================
                """.formatted(
                        seconds(start),
                        seconds(command),
                        http,
                        secrets.adminPassword(),
                        websitePort(),
                        secrets.memberPassword(),
                        apps.get(0).address(),
                        apps.get(1).address(),
                        DemoWebsite.IDENTIFIER,
                        DemoWebsite.IDENTIFIER,
                        orders.http(),
                        http,
                        orders.http(),
                        secrets.localPassword(),
                        DemoWebsite.IDENTIFIER,
                        DemoWebsite.IDENTIFIER,
                        DemoWebsite.IDENTIFIER,
                        LOCAL_DOMAIN,
                        LOCAL_DOMAIN,
                        secrets.localPassword(),
                        host,
                        http,
                        http,
                        server.httpsPort(),
                        http,
                        server.managementPort(),
                        root.relativize(server.log()),
                        root.relativize(kept));
    }

    private static String seconds(Duration duration) {
        return (duration.toMillis() + 500) / 1000 + " s";
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
