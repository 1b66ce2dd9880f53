package org.parley.example.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.client.terminal.Credentials;
import org.parley.client.terminal.CredentialsCallback.Question;
import org.parley.client.terminal.ResourceServer;
import org.parley.client.terminal.TicketClient;
import org.parley.client.terminal.TicketException;
import org.parley.client.terminal.TicketStore;

/** Reads commands, one a line, and uses resource servers with the tickets of whoever types them. */
public final class ExampleTerminal {
    static final String PROMPT = "terminal> ";
    private static final String HELP = """
            sign-in NAME PASSWORD    who to be, when a server asks
            register NAME PASSWORD   the same with an account that is to be made
            get SERVER PATH [N]      asks for something, N times at once
            post SERVER PATH TEXT    sends something
            tickets                  the tickets that are here
            sign-out SERVER          ends the ticket for a server
            quit
            """;

    private final BufferedReader in;
    private final PrintStream out;
    private final TicketStore store;
    private final Map<String, ResourceServer> servers = new TreeMap<>();
    private volatile Credentials credentials;

    ExampleTerminal(Arguments arguments, BufferedReader in, PrintStream out) {
        this.in = in;
        this.out = out;
        store = TicketStore.inDirectory(arguments.store());
        var client = TicketClient.builder(arguments.platform())
                .store(store)
                .credentials(this::answer)
                .device("example terminal")
                .build();
        arguments.servers().forEach((name, address) -> servers.put(name, client.resourceServer(name, address)));
    }

    /** Whatever is typed here goes to the screen as well: a real terminal asks in a dialogue of its own. */
    private Optional<Credentials> answer(Question question) {
        if (credentials == null) {
            out.println("There is no ticket for " + question.resourceServer() + ": sign-in or register first.");
        }
        return Optional.ofNullable(credentials);
    }

    void run() throws IOException, InterruptedException {
        while (true) {
            out.print(PROMPT);
            out.flush();
            var line = in.readLine();
            if (line == null || line.equals("quit")) {
                return;
            }
            try {
                obey(line.strip().split(" +", 4));
            } catch (TicketException none) {
                out.println("no ticket: " + none.reason() + ". " + none.getMessage());
            } catch (IOException | IllegalArgumentException failure) {
                out.println("failed: " + failure);
            }
        }
    }

    private void obey(String... words) throws IOException, InterruptedException {
        switch (words[0] + '/' + words.length) {
            case "sign-in/3" -> credentials = Credentials.signIn(words[1], words[2]);
            case "register/3" -> credentials = Credentials.register(words[1], words[2]);
            case "get/3" -> show(send(words[1], words[2], "GET", BodyPublishers.noBody()));
            case "get/4" -> get(words[1], words[2], Integer.parseInt(words[3]));
            case "post/4" -> show(send(words[1], words[2], "POST", BodyPublishers.ofString(words[3])));
            case "tickets/1" ->
                store.resourceServers().stream()
                        .sorted()
                        .forEach(name ->
                                store.find(name).ifPresent(ticket -> out.println(name + ' ' + ticket.userId())));
            case "sign-out/2" -> signOut(server(words[1]));
            default -> out.print(HELP);
        }
    }

    private HttpResponse<String> send(String server, String path, String method, BodyPublisher body)
            throws IOException, InterruptedException {
        return server(server).send(request(server(server).resolve(path), method, body), BodyHandlers.ofString());
    }

    private static HttpRequest request(URI address, String method, BodyPublisher body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "text/plain")
                .method(method, body)
                .build();
    }

    private void show(HttpResponse<String> answer) {
        out.println(answer.statusCode() + " "
                + answer.request().headers().firstValue("X-Request-Id").orElse(""));
        out.println(answer.body().strip());
    }

    private void get(String server, String path, int times) {
        var request = request(server(server).resolve(path), "GET", BodyPublishers.noBody());
        var all = IntStream.range(0, times)
                .mapToObj(n -> server(server)
                        .sendAsync(request, BodyHandlers.discarding())
                        .handle((answer, failure) -> failure == null ? "" + answer.statusCode() : "" + failure))
                .toList();
        all.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(outcome -> outcome, TreeMap::new, Collectors.counting()))
                .forEach((outcome, count) -> out.println(count + " x " + outcome));
    }

    private void signOut(ResourceServer server) throws IOException {
        try {
            server.signOut().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof IOException expected) {
                throw expected;
            }
            throw failed;
        }
    }

    private ResourceServer server(String name) {
        return Optional.ofNullable(servers.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no server " + name + ", only " + servers.keySet()));
    }

    /** See {@link Arguments#USAGE}. */
    public static void main(String... words) throws IOException, InterruptedException {
        try {
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            new ExampleTerminal(Arguments.parse(words), in, System.out).run();
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n\n" + Arguments.USAGE);
            System.exit(2);
        } catch (UncheckedIOException unusable) {
            System.err.println("the tickets cannot be kept: " + unusable.getCause());
            System.exit(1);
        }
    }
}
