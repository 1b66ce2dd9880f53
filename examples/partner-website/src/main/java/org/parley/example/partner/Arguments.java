package org.parley.example.partner;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.parley.example.partner.signing.Grant;
import org.parley.example.partner.signing.Secret;

/** The command line; secrets come from the environment, where other people on the machine cannot read them. */
public record Arguments(
        int port, Path data, String identifier, URI parley, Grant grant, String demoPassword, String testControl) {
    static final String USAGE = """
            usage: java -jar partner-website.jar [options]

              --port N             port to listen on, 0 for any                    8090
              --data DIR           where the site keeps its data                   .parley/partner-website
              --identifier NAME    this website's identifier at Parley             partner.localhost
              --parley URL         Parley's address                                http://localhost:8080
              --server-id ID       Parley's server identifier (ply_srv_…), as granted by this site
              --test-control TOKEN open the control surface for tests; never on a real site

            environment:
              PARLEY_SECRET        shared with Parley (whsec_…); two, with a space between, while one replaces the other
              DEMO_PASSWORD        on the first start, make members alice, bob and carol with this password
            """;

    /** What is wrong with the command line, for whoever typed it. */
    static final class Wrong extends Exception {
        Wrong(String message) {
            super(message);
        }
    }

    static Arguments parse(Map<String, String> environment, String... words) throws Wrong {
        var draft = new Draft();
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        while (!rest.isEmpty()) {
            var option = rest.poll();
            if (rest.isEmpty()) {
                throw new Wrong("no value for " + option);
            }
            try {
                draft.take(option, rest.poll());
            } catch (IllegalArgumentException e) {
                throw new Wrong("not a good value for " + option);
            }
        }
        try {
            draft.secrets(environment.getOrDefault("PARLEY_SECRET", ""));
        } catch (IllegalArgumentException e) {
            throw new Wrong("not a good value for PARLEY_SECRET");
        }
        draft.demoPassword = environment.get("DEMO_PASSWORD");
        return draft.arguments();
    }

    private static final class Draft {
        private final List<Secret> secrets = new ArrayList<>();
        private int port = 8090;
        private Path data = Path.of(".parley", "partner-website");
        private String identifier = "partner.localhost";
        private URI parley = URI.create("http://localhost:8080");
        private String serverId;
        private String demoPassword;
        private String testControl;

        void take(String option, String value) throws Wrong {
            switch (option) {
                case "--port" -> port = port(value);
                case "--data" -> data = Path.of(value);
                case "--identifier" -> identifier = matching("[a-z0-9.-]+", value);
                case "--parley" -> parley = URI.create(matching("https?://[^/?#]+", value));
                case "--server-id" -> serverId = matching("\\S+", value);
                case "--test-control" -> testControl = matching("\\S+", value);
                default -> throw new Wrong("unknown option " + option);
            }
        }

        void secrets(String values) {
            for (var value : values.strip().split(" +")) {
                if (!value.isEmpty()) {
                    secrets.add(Secret.parse(value));
                }
            }
        }

        Arguments arguments() {
            return new Arguments(
                    port, data, identifier, parley, new Grant(serverId, secrets), demoPassword, testControl);
        }

        private static int port(String value) {
            var port = Integer.parseInt(value);
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException(value);
            }
            return port;
        }

        private static String matching(String form, String value) {
            if (!value.matches(form)) {
                throw new IllegalArgumentException(value);
            }
            return value;
        }
    }
}
