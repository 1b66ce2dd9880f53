package org.parley.wildfly;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The example partner website as a process of its own. */
final class DemoWebsite {
    static final int PORT = 8090;
    static final String IDENTIFIER = "partner.localhost";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final int port;
    private final Path log;
    private final Process process;

    private DemoWebsite(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** Starts it in {@code directory}; {@link #awaitReady} says when it answers. */
    static DemoWebsite launch(Path jar, Path directory, int port, String parley, DemoSecrets secrets)
            throws IOException {
        Ports.requireFree("127.0.0.1", port, "demo website");
        OwnerOnly.createDirectories(directory);
        var log = directory.resolve("website.log");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-jar",
                        jar.toString(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        directory.toString(),
                        "--identifier",
                        IDENTIFIER,
                        "--parley",
                        parley,
                        "--server-id",
                        secrets.websiteServerId(),
                        "--secret",
                        secrets.websiteSecret(),
                        "--demo-password",
                        secrets.memberPassword()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new DemoWebsite(port, log, process);
    }

    void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IllegalStateException("The demo website did not start:\n" + Files.readString(log));
            }
        }
    }

    void stop() {
        process.destroy();
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
