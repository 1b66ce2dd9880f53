package org.parley.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.it.Account;
import org.parley.it.admin.AdminApi;
import org.parley.wildfly.ParleyServer;

/** A configured server with the application, running as a process of its own. */
public final class Parley implements AutoCloseable {
    public static final String DOMAIN = "parley.localhost";
    private static final String CLOCK_OFFSET = "parley.clock.offset";
    private static final String ADMINISTRATOR_PASSWORD = "correct-horse-battery-staple";
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final ParleyServer server;
    private final Database database;
    private final Path directory;

    private Parley(ParleyServer server, Database database, Path directory) {
        this.server = server;
        this.database = database;
        this.directory = directory;
    }

    /** A server with a directory of its own below {@code target/servers}; what an earlier run left there is removed. */
    public static Builder named(String name) {
        return new Builder(TARGET.resolve("servers").resolve(name));
    }

    public ParleyServer server() {
        return server;
    }

    /** Where its data and logs are. */
    public Path directory() {
        return directory;
    }

    /** Absent for a server on H2. */
    public Optional<Database> database() {
        return Optional.ofNullable(database);
    }

    public URI http(String path) {
        return server.http().resolve(path);
    }

    public URI xmpp() {
        return URI.create("ws://localhost:" + server.httpPort() + "/xmpp");
    }

    public AdminApi admin() {
        return new AdminApi(server.http(), administrator());
    }

    public Account administrator() {
        return new Account("admin", DOMAIN, ADMINISTRATOR_PASSWORD);
    }

    /** Lets the server's clock be ahead by this much from now on; for servers of one's own. */
    public void moveClock(Duration offset) {
        server.setSystemProperty(CLOCK_OFFSET, offset.toString());
    }

    /** Does something while the server's clock is ahead by this much. */
    public void later(Duration offset, Action action) throws Exception {
        moveClock(offset);
        try {
            action.run();
        } finally {
            server.removeSystemProperty(CLOCK_OFFSET);
        }
    }

    /** A piece of a test. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    @Override
    public void close() {
        server.stop();
    }

    /** How a server for tests differs from one in production: cheap passwords, generous limits, a quick start. */
    public static final class Builder {
        private final Path directory;
        private final Map<String, String> environment = new HashMap<>(Map.of(
                "PARLEY_IM_DOMAIN",
                DOMAIN,
                "PARLEY_BOOTSTRAP_ADMINISTRATOR_PASSWORD",
                ADMINISTRATOR_PASSWORD,
                "PARLEY_ACCOUNT_SCRAM_ITERATIONS",
                "4096",
                "PARLEY_SIGNIN_FAILURES_PER_ADDRESS",
                "1000000",
                "PARLEY_ACCOUNT_REGISTRATION",
                "true",
                "PARLEY_TICKET_REGISTRATIONS_PER_ADDRESS",
                "1000000",
                "PARLEY_TICKET_GUESSES_PER_ADDRESS",
                "1000000",
                "PARLEY_APP_REGISTRATIONS_PER_MINUTE",
                "1000",
                "PARLEY_APP_LOOPBACK_FOR_WEB",
                "true",
                "PARLEY_OUTBOUND_LOOPBACK",
                "true"));
        private Database database;
        private boolean clustered;
        private boolean startedOften;
        private Path secrets;

        private Builder(Path directory) {
            this.directory = directory;
        }

        public Builder on(Database postgres) {
            database = postgres;
            return env("PARLEY_DB_DRIVER", "postgresql")
                    .env("PARLEY_DB_URL", postgres.url())
                    .env("PARLEY_DB_USER", postgres.user())
                    .env("PARLEY_DB_PASSWORD", postgres.password());
        }

        public Builder env(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** As one of several nodes, with what they have in common; the secrets may be null for the first one. */
        Builder clustered(String node, Path key, Path secrets) {
            clustered = true;
            this.secrets = secrets;
            return env("PARLEY_NODE", node).env("PARLEY_CLUSTER_KEYSTORE", key.toString());
        }

        /** It is stopped or killed, and started again, so often that its start should cost little. */
        public Builder startedOften() {
            startedOften = true;
            return this;
        }

        /** Nobody may administer it until somebody follows the link in its log. */
        public Builder withoutAdministrator() {
            environment.remove("PARLEY_BOOTSTRAP_ADMINISTRATOR_PASSWORD");
            return this;
        }

        public Parley start() {
            discard(directory);
            if (secrets != null) {
                copy(secrets, directory.resolve("data").resolve(secrets.getFileName()));
            }
            int offset = ParleyServer.freePortOffset();
            environment.putIfAbsent(
                    "PARLEY_OUTBOUND_AUTHORITIES", Certificates.authority().toString());
            environment.putIfAbsent("PARLEY_SERVER_URL", "http://localhost:" + (8080 + offset));
            var plan = plan(offset);
            if (startedOften) {
                plan.jvmOption(ClassArchive.option(() -> plan(offset)));
            }
            var parley = new Parley(plan.build(), database, directory);
            parley.server.start();
            return parley;
        }

        private ParleyServer.Builder plan(int offset) {
            var plan = ParleyServer.in(directory)
                    .home(required("parley.home"))
                    .ear(required("parley.ear"))
                    .portOffset(offset)
                    .jvmOption("-Xmx768m")
                    .jvmOption("-XX:TieredStopAtLevel=1");
            environment.forEach(plan::env);
            return clustered ? plan.clustered() : plan;
        }

        private static Path required(String property) {
            return Optional.ofNullable(System.getProperty(property))
                    .map(Path::of)
                    .map(path -> path.toAbsolutePath().normalize())
                    .orElseThrow(() -> new IllegalStateException("set -D" + property + ", as it-tests/pom.xml does"));
        }

        private static void copy(Path from, Path to) {
            try {
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void discard(Path directory) {
            if (Files.exists(directory)) {
                try (var files = Files.walk(directory)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
