package org.parley.example.terminal;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The command line.
 *
 * @param platform where the platform is
 * @param store where tickets are kept
 * @param servers the addresses of the resource servers, by identifier
 */
record Arguments(URI platform, Path store, Map<String, URI> servers) {
    static final String USAGE = """
            options, each with a value:
              --platform URL      the platform; http://localhost:8080 if not said
              --store DIR         where tickets are kept; .parley/tickets if not said
              --server NAME=URL   a resource server, once for each; orders=http://localhost:9080/orders/ if not said
            """;

    static Arguments parse(String... words) {
        var platform = "http://localhost:8080";
        var store = ".parley/tickets";
        var servers = new LinkedHashMap<String, URI>();
        for (int i = 0; i < words.length; i += 2) {
            if (i + 1 == words.length) {
                throw new IllegalArgumentException(words[i] + " has no value");
            }
            var value = words[i + 1];
            switch (words[i]) {
                case "--platform" -> platform = value;
                case "--store" -> store = value;
                case "--server" -> servers.put(before(value), URI.create(value.substring(value.indexOf('=') + 1)));
                default -> throw new IllegalArgumentException("unknown option " + words[i]);
            }
        }
        if (servers.isEmpty()) {
            servers.put("orders", URI.create("http://localhost:9080/orders/"));
        }
        return new Arguments(URI.create(platform), Path.of(store), Map.copyOf(servers));
    }

    private static String before(String pair) {
        if (pair.indexOf('=') < 1) {
            throw new IllegalArgumentException("--server wants NAME=URL");
        }
        return pair.substring(0, pair.indexOf('='));
    }
}
