package org.parley.wildfly;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The example third-party app as a process of its own. */
final class DemoApp {
    static final DemoRegistration.Kind LUNCH = new DemoRegistration.Kind("Lunch Tables", "午餐餐桌", "lunch");
    static final DemoRegistration.Kind DINNER = new DemoRegistration.Kind("Dinner Tables", "晚餐餐桌", "dinner");
    static final int LUNCH_PORT = 8100;
    static final int DINNER_PORT = 8101;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final int port;
    private final Path log;
    private final Process process;

    private DemoApp(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** Starts it in {@code directory}, at a server that runs; {@link #awaitReady} says when it answers. */
    static DemoApp launch(
            Path jar, Path directory, DemoRegistration.Kind kind, int port, URI parley, DemoSecrets secrets)
            throws IOException, InterruptedException {
        Ports.requireFree("127.0.0.1", port, "third-party app");
        OwnerOnly.createDirectories(directory);
        var registered = DemoRegistration.in(directory, kind, port, parley, secrets);
        var log = directory.resolve("app.log");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        directory.toString(),
                        "--issuer",
                        parley.toString(),
                        "--client-id",
                        registered.clientId(),
                        "--name",
                        kind.name()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CLIENT_SECRET", registered.clientSecret());
        builder.environment().put("WEBHOOK_SECRET", registered.webhookSecret());
        return new DemoApp(port, log, builder.start());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!answers()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IllegalStateException("The third-party app did not start:\n" + Files.readString(log));
            }
        }
    }

    void stop() {
        process.destroy();
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
