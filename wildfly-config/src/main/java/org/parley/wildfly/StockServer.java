package org.parley.wildfly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody else's server: a WildFly with the configuration that it was published with and applications that are not
 * ours, as a process of its own. One switch differs, the one that the applications' authentication needs (it lets them
 * name callers that the server itself does not know).
 */
public final class StockServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final String DOMAIN =
            "<application-security-domain name=\"other\" security-domain=\"ApplicationDomain\"";

    private final Path baseDir;
    private final Builder plan;
    private WildFlyProcess process;

    private StockServer(Builder plan) {
        this.plan = plan;
        this.baseDir = plan.baseDir;
    }

    /** A server whose applications, data and logs are in this directory; what is there is overwritten. */
    public static Builder in(Path baseDir) {
        return new Builder(baseDir);
    }

    /** Starts it; {@link #awaitReady} says when it answers. */
    public StockServer launch() {
        Ports.requireFree("127.0.0.1", httpPort(), "HTTP of the second WildFly");
        try {
            prepare();
            var options = new ArrayList<>(List.of(
                    "-Xmx384m", "-XX:TieredStopAtLevel=1", "-Djboss.socket.binding.port-offset=" + plan.portOffset));
            plan.properties.forEach((name, value) -> options.add("-D" + name + '=' + value));
            process = WildFlyProcess.launch(
                    Path.of(System.getProperty("java.home")),
                    plan.home,
                    baseDir,
                    "standalone.xml",
                    options,
                    plan.environment);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns when every application is deployed; otherwise throws, and nothing is left running. */
    public void awaitReady() {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!plan.wars.keySet().stream().allMatch(war -> Files.exists(marker(war, "deployed")))) {
            var failed = plan.wars.keySet().stream().anyMatch(war -> Files.exists(marker(war, "failed")));
            if (failed || process.exitedWithin(Duration.ofMillis(100)) || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("The second WildFly did not start. Its log: " + log());
            }
        }
    }

    public URI http() {
        return URI.create("http://localhost:" + httpPort());
    }

    public Path log() {
        return baseDir.resolve("log/server.log");
    }

    @Override
    public void close() {
        if (process != null) {
            process.stop();
        }
    }

    private int httpPort() {
        return Ports.HTTP + plan.portOffset;
    }

    private void prepare() throws IOException {
        OwnerOnly.createDirectories(baseDir);
        for (var directory : List.of("configuration", "data", "deployments", "log")) {
            Files.createDirectories(baseDir.resolve(directory));
        }
        try (var files = Files.list(plan.configuration)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = baseDir.resolve("configuration").resolve(file.getFileName());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        letApplicationsNameCallers(baseDir.resolve("configuration/standalone.xml"));
        for (var war : plan.wars.entrySet()) {
            Files.deleteIfExists(marker(war.getKey(), "deployed"));
            Files.deleteIfExists(marker(war.getKey(), "failed"));
            Files.copy(war.getValue(), deployment(war.getKey()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What {@code jboss-cli} would do with {@code …application-security-domain=other:write-attribute(…)}. */
    private static void letApplicationsNameCallers(Path configuration) throws IOException {
        var xml = Files.readString(configuration, StandardCharsets.UTF_8);
        var place = xml.indexOf(DOMAIN, xml.indexOf("urn:jboss:domain:undertow:"));
        if (place < 0) {
            throw new IllegalStateException("no application security domain in " + configuration);
        }
        var end = place + DOMAIN.length();
        Files.writeString(configuration, xml.substring(0, end) + " integrated-jaspi=\"false\"" + xml.substring(end));
    }

    private Path deployment(String war) {
        return baseDir.resolve("deployments").resolve(war);
    }

    private Path marker(String war, String state) {
        return deployment(war + '.' + state);
    }

    /** How the server is to be started. */
    public static final class Builder {
        private final Path baseDir;
        private final Map<String, Path> wars = new HashMap<>();
        private final Map<String, String> properties = new HashMap<>();
        private final Map<String, String> environment = new HashMap<>();
        private Path home;
        private Path configuration;
        private int portOffset;

        private Builder(Path baseDir) {
            this.baseDir = baseDir.toAbsolutePath().normalize();
        }

        /** A WildFly; only its modules are used. */
        public Builder home(Path wildflyHome) {
            home = wildflyHome.toAbsolutePath().normalize();
            return this;
        }

        /** The directory with the published {@code standalone.xml}. */
        public Builder configuration(Path directory) {
            configuration = directory;
            return this;
        }

        public Builder portOffset(int offset) {
            portOffset = offset;
            return this;
        }

        /** @param name such as {@code orders.war} for the path {@code /orders} */
        public Builder war(String name, Path file) {
            wars.put(name, file);
            return this;
        }

        public Builder property(String name, String value) {
            properties.put(name, value);
            return this;
        }

        public Builder env(String name, String value) {
            environment.put(name, value);
            return this;
        }

        public StockServer build() {
            return new StockServer(this);
        }
    }
}
