package org.parley.wildfly;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The example third-party app as a process of its own. At its first start it is registered by the API that administrators use,
 * which tells its secrets once; they are kept beside the demo's other ones.
 */
final class DemoApp {
    static final int PORT = 8100;

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
    static DemoApp launch(Path jar, Path directory, int port, URI parley, DemoSecrets secrets)
            throws IOException, InterruptedException {
        Ports.requireFree("127.0.0.1", port, "third-party app");
        OwnerOnly.createDirectories(directory);
        var registered = registered(directory.resolve("registered-" + port + ".properties"), port, parley, secrets);
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
                        registered.getProperty("clientId")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CLIENT_SECRET", registered.getProperty("clientSecret"));
        builder.environment().put("WEBHOOK_SECRET", registered.getProperty("webhookSecret"));
        return new DemoApp(port, log, builder.start());
    }

    private static Properties registered(Path file, int port, URI parley, DemoSecrets secrets)
            throws IOException, InterruptedException {
        var kept = new Properties();
        if (Files.exists(file)) {
            kept.load(new StringReader(Files.readString(file)));
            return kept;
        }
        var answer = register(port, parley, secrets);
        for (var name : List.of("clientId", "clientSecret", "webhookSecret")) {
            var found = Pattern.compile('"' + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(answer);
            if (!found.find()) {
                throw new IllegalStateException("The registration of the third-party app told no " + name + ".");
            }
            kept.setProperty(name, found.group(1));
        }
        var text = new StringWriter();
        kept.store(text, "Told once, when the app was registered.");
        Files.writeString(file, text.toString());
        return kept;
    }

    private static String register(int port, URI parley, DemoSecrets secrets) throws IOException, InterruptedException {
        var administrator = "admin:" + secrets.adminPassword();
        var request = HttpRequest.newBuilder(parley.resolve("/api/v1/admin/apps"))
                .timeout(LIMIT)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(administrator.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(metadata("http://127.0.0.1:" + port, "lunch-" + port)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(
                    "The third-party app was not registered: " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String metadata(String at, String address) {
        return """
                {"metadata": {
                  "client_name": "Lunch Tables",
                  "client_name#zh": "午餐餐桌",
                  "redirect_uris": ["%1$s/signed-in"],
                  "grant_types": ["authorization_code", "refresh_token"],
                  "scope": "openid profile contacts presence call",
                  "initiate_login_uri": "%1$s/open",
                  "post_logout_redirect_uris": ["%1$s/signed-out"],
                  "backchannel_logout_uri": "%1$s/back-channel-logout",
                  "backchannel_logout_session_required": true,
                  "parley_event_endpoint": "%1$s/events",
                  "parley_address": "%2$s",
                  "parley_publisher_name": "The Canteen",
                  "parley_consent_text": "To find a table for you and your friends.",
                  "parley_consent_text#zh": "为您和您的朋友预订餐桌。"
                }}
                """.formatted(at, address);
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
