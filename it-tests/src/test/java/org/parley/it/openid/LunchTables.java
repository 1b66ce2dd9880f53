package org.parley.it.openid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.parley.it.Account;
import org.parley.it.Patience;
import org.parley.it.admin.RegisteredApp;
import org.parley.it.server.Parley;

/** The example third-party app, registered and running as a process of its own, and a look into its file. */
final class LunchTables implements AutoCloseable {
    private static final String READY = "third-party app ready on ";
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final List<String> output;
    private final Path data;
    private final URI address;
    private final RegisteredApp registered;
    private final Account contact;

    private LunchTables(
            Process process, List<String> output, Path data, URI address, RegisteredApp registered, Account contact) {
        this.process = process;
        this.output = output;
        this.data = data;
        this.address = address;
        this.registered = registered;
        this.contact = contact;
    }

    /** An app of a sector of its own. */
    static LunchTables open(Parley parley, String name) {
        var address = URI.create("http://127.0.0.1:" + freePort());
        var local = "lunch-" + UUID.randomUUID().toString().substring(0, 8);
        var registered = parley.admin().newApp(metadata(name, address, local));
        var data = parley.directory().resolveSibling("apps").resolve(local);
        var output = new CopyOnWriteArrayList<String>();
        try {
            var process = command(parley, name, address, data, registered).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            Patience.await("the app to be ready", ready(process, output));
            return new LunchTables(
                    process, output, data, address, registered, new Account(local, "apps." + Parley.DOMAIN, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder command(
            Parley parley, String name, URI address, Path data, RegisteredApp registered) {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        Path.of(Objects.requireNonNull(System.getProperty("parley.app.jar"), "parley.app.jar"))
                                .toAbsolutePath()
                                .toString(),
                        "--port",
                        String.valueOf(address.getPort()),
                        "--data",
                        data.toString(),
                        "--issuer",
                        parley.server().http().toString(),
                        "--client-id",
                        registered.clientId(),
                        "--name",
                        name)
                .redirectErrorStream(true);
        builder.environment().put("CLIENT_SECRET", registered.secret());
        builder.environment().put("WEBHOOK_SECRET", registered.webhookSecret());
        return builder;
    }

    private static Map<String, Object> metadata(String name, URI address, String local) {
        return Map.ofEntries(
                Map.entry("client_name", name),
                Map.entry("redirect_uris", List.of(address + "/signed-in")),
                Map.entry("grant_types", List.of("authorization_code", "refresh_token")),
                Map.entry("scope", "openid profile contacts presence call"),
                Map.entry("initiate_login_uri", address + "/open"),
                Map.entry("post_logout_redirect_uris", List.of(address + "/signed-out")),
                Map.entry("backchannel_logout_uri", address + "/back-channel-logout"),
                Map.entry("backchannel_logout_session_required", true),
                Map.entry("parley_event_endpoint", address + "/events"),
                Map.entry("parley_address", local),
                Map.entry("parley_publisher_name", "The Canteen"),
                Map.entry("parley_consent_text", "To find a table for you and your friends."));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompletableFuture<Void> ready(Process process, List<String> output) {
        var ready = new CompletableFuture<Void>();
        var reading = new Thread(() -> {
            try (var reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(line -> {
                    output.add(line);
                    if (line.startsWith(READY)) {
                        ready.complete(null);
                    }
                });
            } catch (IOException | UncheckedIOException ended) {
                output.add(ended.toString());
            }
            ready.completeExceptionally(new IllegalStateException("the app ended: " + String.join("\n", output)));
        });
        reading.setDaemon(true);
        reading.start();
        return ready;
    }

    URI address() {
        return address;
    }

    String at(String path) {
        return address.resolve(path).toString();
    }

    /** Its own address in IM. */
    Account contact() {
        return contact;
    }

    RegisteredApp registered() {
        return registered;
    }

    /** What it wrote to its log. */
    String said() {
        return String.join("\n", output);
    }

    Path file() {
        return data.resolve("app.json");
    }

    /** All the accounts that it has. */
    List<JsonNode> accounts() {
        try {
            return Files.exists(file())
                    ? StreamSupport.stream(
                                    JSON.readTree(Files.readAllBytes(file()))
                                            .path("persons")
                                            .spliterator(),
                                    false)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The account of this open ID. */
    JsonNode account(String openId) {
        return accounts().stream()
                .filter(account -> account.path("openId").asText().equals(openId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no account for " + openId));
    }

    /** Absent once the app knows that it is worth nothing. */
    Optional<String> accessToken(String openId) {
        return Optional.ofNullable(account(openId).path("tokens").path("access").textValue());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
