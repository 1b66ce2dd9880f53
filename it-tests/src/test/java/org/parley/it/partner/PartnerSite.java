package org.parley.it.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.parley.it.Account;
import org.parley.it.Http;
import org.parley.it.Patience;
import org.parley.it.server.Parley;

/**
 * A partner website for tests: members, contacts and postings as the test says, a look at what Parley asked it, and any
 * misbehaviour on demand. Each has an identifier of its own, so tests need not tidy up.
 */
public final class PartnerSite implements AutoCloseable {
    private static final String READY = "partner website ready on ";
    private static final AtomicInteger SITES = new AtomicInteger();

    private final Process process;
    private final String identifier;
    private final String serverId;
    private final String secret;
    private final String token;
    private final URI address;

    /** What the site does instead of answering rightly; whoever lies to {@code verify} says yes. */
    public enum Behaviour {
        NORMAL,
        SILENT,
        SLOW,
        TRICKLE,
        ERROR500,
        UNSIGNED,
        FORGED,
        STALE,
        MISBOUND,
        OVERSIZED,
        GARBAGE,
        REDIRECT
    }

    /** A contact in a member's list. */
    public record Contact(String userName, String name, List<String> groups) {
        public static Contact of(Account member) {
            return new Contact(member.user(), member.user(), List.of());
        }
    }

    /**
     * One request of Parley as the site saw it.
     *
     * @param credentials SHA-256 of name, colon and password, in hexadecimal; null where there were none
     * @param outcome what the site made of it, such as {@code accepted}, {@code refused}, {@code unknown_server}
     */
    public record SeenRequest(
            String action, String serverId, String userName, String credentials, int status, String outcome) {}

    private PartnerSite(Process process, String identifier, String serverId, String secret, String token, URI address) {
        this.process = process;
        this.identifier = identifier;
        this.serverId = serverId;
        this.secret = secret;
        this.token = token;
        this.address = address;
    }

    /** Starts a site that grants the service to a server identifier and a secret of its own making. */
    public static PartnerSite start(Parley parley) {
        return start(parley, "site-" + SITES.incrementAndGet() + ".localhost");
    }

    public static PartnerSite start(Parley parley, String identifier) {
        var serverId = "ply_srv_" + UUID.randomUUID().toString().replace("-", "");
        var secret = newSecret();
        var token = UUID.randomUUID().toString();
        try {
            var data = parley.directory().resolveSibling("sites").resolve(identifier + "-" + token);
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-jar",
                            jar().toString(),
                            "--port",
                            "0",
                            "--data",
                            data.toString(),
                            "--identifier",
                            identifier,
                            "--parley",
                            parley.server().http().toString(),
                            "--server-id",
                            serverId,
                            "--test-control",
                            token)
                    .redirectErrorStream(true);
            builder.environment().put("PARLEY_SECRET", secret);
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            var address = Patience.await("the website to be ready", readyAddress(process));
            return new PartnerSite(process, identifier, serverId, secret, token, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A secret as the connector wants it. */
    public static String newSecret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    private static Path jar() {
        return Path.of(Objects.requireNonNull(System.getProperty("parley.partner.jar"), "parley.partner.jar"))
                .toAbsolutePath();
    }

    /**
     * Reads the output until the process ends, so that it never blocks on it; on a thread of its own, because the
     * common pool of a machine with two cores has only one, and the HTTP client needs it.
     */
    private static CompletableFuture<URI> readyAddress(Process process) {
        var ready = new CompletableFuture<URI>();
        var output = new ArrayList<String>();
        var reading = new Thread(() -> {
            try (var reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(line -> {
                    output.add(line);
                    if (line.contains(READY)) {
                        ready.complete(URI.create(line.substring(line.indexOf(READY) + READY.length())));
                    }
                });
            } catch (IOException | UncheckedIOException ended) {
                output.add(ended.toString());
            }
            ready.completeExceptionally(new IllegalStateException("the website ended: " + String.join("\n", output)));
        });
        reading.setDaemon(true);
        reading.start();
        return ready;
    }

    public String identifier() {
        return identifier;
    }

    /** The server identifier that the site granted the service to. */
    public String serverId() {
        return serverId;
    }

    public String secret() {
        return secret;
    }

    public URI address() {
        return address;
    }

    public URI connectorUrl() {
        return address.resolve("/connector");
    }

    /** Where Parley asks this, for tests that ask themselves. */
    public URI door(String action) {
        return address.resolve("/connector/" + action);
    }

    public Account newMember(String userName) {
        return newMember(userName, "website-password-of-" + userName);
    }

    public Account newMember(String userName, String password) {
        control("POST", "members", Map.of("userName", userName, "password", password, "displayName", userName));
        return new Account(userName, identifier, password);
    }

    public void removeMember(Account member) {
        control("DELETE", "members/" + member.user(), null);
    }

    public int failedAttempts(Account member) {
        return control("GET", "members/" + member.user(), null)
                .path("failedAttempts")
                .asInt();
    }

    public void contacts(Account member, Contact... contacts) {
        control("PUT", "members/" + member.user() + "/contacts", contacts);
    }

    /** Publishes a posting and returns its id. Nothing is sent to Parley; {@link #notify} does that. */
    public String publish(Account author, String title, String text) {
        return control("POST", "members/" + author.user() + "/postings", Map.of("title", title, "text", text))
                .path("id")
                .asText();
    }

    public void edit(String id, Account author, String title, String text) {
        control("POST", "members/" + author.user() + "/postings", Map.of("id", id, "title", title, "text", text));
    }

    public void withdraw(String posting) {
        control("DELETE", "postings/" + posting, null);
    }

    /** Tells Parley that something changed, and returns the status of its answer. */
    public int notify(List<String> changed, Account... members) {
        var notice = new HashMap<String, Object>(Map.of("changed", changed));
        if (members.length > 0) {
            notice.put("userNames", List.of(members).stream().map(Account::user).toList());
        }
        return control("POST", "notify", notice).path("status").asInt();
    }

    /** @param action {@code verify}, {@code contacts} or {@code postings} */
    public void behave(String action, Behaviour behaviour) {
        control("POST", "behaviour", Map.of(action, behaviour.name().toLowerCase(Locale.ROOT)));
    }

    public void grantTo(String otherServerId) {
        control("POST", "settings", Map.of("serverId", otherServerId));
    }

    public void useSecrets(String... secrets) {
        control("POST", "settings", Map.of("secrets", secrets));
    }

    public void moveClock(Duration offset) {
        control("POST", "settings", Map.of("clockOffsetSeconds", offset.toSeconds()));
    }

    public List<SeenRequest> requests() {
        return StreamSupport.stream(
                        control("GET", "requests", null).path("requests").spliterator(), false)
                .map(request -> new SeenRequest(
                        request.path("action").textValue(),
                        request.path("serverId").textValue(),
                        request.path("userName").textValue(),
                        request.path("credentialsSha256").textValue(),
                        request.path("status").asInt(),
                        request.path("outcome").textValue()))
                .toList();
    }

    public List<SeenRequest> requests(String action) {
        return requests().stream()
                .filter(request -> request.action().equals(action))
                .toList();
    }

    public void forgetRequests() {
        control("DELETE", "requests", null);
    }

    private JsonNode control(String method, String path, Object body) {
        var answer = Http.send(HttpRequest.newBuilder(address.resolve("/control/" + path))
                .header("Authorization", "Bearer " + token)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Http.text(body))));
        if (answer.statusCode() != 200) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return Http.json(answer);
    }

    /** Ends the process; Parley then meets a closed port. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
