package org.parley.it.ticket;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.parley.it.Account;
import org.parley.it.Patience;
import org.parley.it.server.Parley;

/** The example terminal as a process, with an empty store and wires of its own. */
final class Terminal implements AutoCloseable {
    private static final String PROMPT = "terminal> ";

    private final Wire toPlatform;
    private final Wire toServers;
    private final Path store;
    private final Process process;
    private final Writer in;
    private final Reader out;

    /** What came back. */
    record Answer(int status, String requestId, String body) {}

    /** What is stored: the three parts. */
    record Stored(String userId, String authorizationKey, String refreshKey) {}

    Terminal(Parley parley, Partners partners) {
        toPlatform = new Wire(() -> parley.http("/"));
        toServers = new Wire(partners::http);
        store = parley.directory()
                .resolveSibling("terminals")
                .resolve(UUID.randomUUID().toString());
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-jar",
                            Partners.file("parley.terminal.jar").toString(),
                            "--platform",
                            toPlatform.address().toString(),
                            "--store",
                            store.toString(),
                            "--server",
                            partners.orders().identifier() + "=" + toServers.address() + "/orders/",
                            "--server",
                            partners.stock().identifier() + "=" + toServers.address() + "/stock/")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        in = process.outputWriter(StandardCharsets.UTF_8);
        out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        untilPrompt();
    }

    Wire toPlatform() {
        return toPlatform;
    }

    Wire toServers() {
        return toServers;
    }

    /** Who to be, when a server asks. */
    void signIn(Account account) {
        tell("sign-in " + account.user() + ' ' + account.password());
    }

    void register(String userName, String password) {
        tell("register " + userName + ' ' + password);
    }

    Answer get(String server, String path) {
        var lines = tell("get " + server + ' ' + path).split("\n", 2);
        var head = lines[0].split(" ");
        if (!head[0].matches("\\d{3}")) {
            throw new AssertionError("no answer: " + String.join("\n", lines));
        }
        return new Answer(Integer.parseInt(head[0]), head[1], lines.length > 1 ? lines[1].strip() : "");
    }

    /** Sends a line, and returns what is printed before the next prompt. */
    String tell(String line) {
        try {
            in.write(line + '\n');
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return untilPrompt();
    }

    Optional<Stored> stored(String server) {
        if (!Files.exists(file(server))) {
            return Optional.empty();
        }
        var parts = read(server);
        return Optional.of(new Stored(
                parts.getProperty("userId"), parts.getProperty("authorizationKey"), parts.getProperty("refreshKey")));
    }

    Path file(String server) {
        return store.resolve(server + ".ticket");
    }

    /** Changes the last character of a part of the stored ticket. */
    void alter(String server, String part) {
        var parts = read(server);
        var value = parts.getProperty(part);
        parts.setProperty(part, value.substring(0, value.length() - 1) + (value.endsWith("x") ? 'y' : 'x'));
        try (var writer = Files.newBufferedWriter(file(server))) {
            parts.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        toPlatform.close();
        toServers.close();
    }

    private Properties read(String server) {
        var parts = new Properties();
        try (var reader = Files.newBufferedReader(file(server))) {
            parts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private String untilPrompt() {
        return Patience.await("the terminal", CompletableFuture.supplyAsync(() -> {
            var text = new StringBuilder();
            try {
                for (int c = out.read(); c >= 0; c = out.read()) {
                    text.append((char) c);
                    if (text.length() >= PROMPT.length()
                            && text.indexOf(PROMPT, text.length() - PROMPT.length()) >= 0) {
                        return text.substring(0, text.length() - PROMPT.length());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new IllegalStateException("the terminal ended: " + text);
        }));
    }
}
