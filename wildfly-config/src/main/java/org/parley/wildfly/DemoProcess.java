package org.parley.wildfly;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of the examples that the demo runs beside the server, in a JVM of its own that listens on this machine. */
final class DemoProcess {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;

    private DemoProcess(String name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it with its data in {@code directory}; {@link #awaitReady} says when it answers.
     *
     * @param arguments beside those for its port and its directory
     */
    static DemoProcess launch(
            String name, Path jar, Path directory, int port, List<String> arguments, Map<String, String> environment)
            throws IOException {
        Ports.requireFree("127.0.0.1", port, name);
        OwnerOnly.createDirectories(directory);
        var log = directory.resolve("console.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--port",
                String.valueOf(port),
                "--data",
                directory.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new DemoProcess(name, port, log, builder.start());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IllegalStateException("The " + name + " did not start:\n" + Files.readString(log));
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
