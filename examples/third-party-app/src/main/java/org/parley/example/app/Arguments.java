package org.parley.example.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The command line; the two secrets come from the environment, where other people on the machine cannot read them. */
public record Arguments(
        int port, Path data, URI issuer, String clientId, String clientSecret, String webhookSecret, String name) {
    static final String USAGE = """
            usage: java -jar third-party-app.jar [options]

              --port N          port to listen on                             8100
              --data DIR        where the app keeps its data                  .parley/third-party-app
              --issuer URL      Parley's address                              http://localhost:8080
              --client-id ID    as Parley's console shows it
              --name NAME       what the app calls itself                     Lunch Tables

            environment: CLIENT_SECRET (ply_as_…), WEBHOOK_SECRET (whsec_…)
            """;

    private static final Map<String, String> DEFAULTS = Map.of(
            "--port", "8100",
            "--data", ".parley/third-party-app",
            "--issuer", "http://localhost:8080",
            "--client-id", "",
            "--name", "Lunch Tables");

    /** What is wrong with the command line, for whoever typed it. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    static Arguments parse(Map<String, String> environment, String... words) throws Wrong {
        var options = options(words);
        var missing = options.get("--client-id").isEmpty()
                ? "--client-id"
                : !environment.containsKey("CLIENT_SECRET")
                        ? "CLIENT_SECRET"
                        : !environment.containsKey("WEBHOOK_SECRET") ? "WEBHOOK_SECRET" : null;
        if (missing != null) {
            throw new Wrong(missing + " is missing");
        }
        try {
            return new Arguments(
                    Integer.parseInt(options.get("--port")),
                    Path.of(options.get("--data")),
                    URI.create(options.get("--issuer")),
                    options.get("--client-id"),
                    environment.get("CLIENT_SECRET"),
                    environment.get("WEBHOOK_SECRET"),
                    options.get("--name"));
        } catch (IllegalArgumentException unreadable) {
            throw new Wrong("cannot be read: " + unreadable.getMessage());
        }
    }

    private static Map<String, String> options(String... words) throws Wrong {
        var options = new TreeMap<>(DEFAULTS);
        for (int i = 0; i < words.length; i += 2) {
            if (!DEFAULTS.containsKey(words[i]) || i + 1 == words.length) {
                throw new Wrong("unknown option, or no value for it: " + words[i]);
            }
            options.put(words[i], words[i + 1]);
        }
        return options;
    }

    /** Where people's browsers and Parley reach this app. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
