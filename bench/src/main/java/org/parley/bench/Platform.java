package org.parley.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.wildfly.ParleyServer;

/** The server under load: the configured WildFly with the EAR and the echo, on a PostgreSQL of its own. */
final class Platform implements AutoCloseable {
    static final String DOMAIN = "parley.localhost";
    static final String PASSWORD = "correct horse battery staple";

    private final Path base;
    private final EmbeddedPostgres postgres;
    private final ProcessHandle postmaster;
    final ParleyServer server;

    /** @param settings what this benchmark needs beside or instead of the usual */
    Platform(Map<String, String> settings) throws Exception {
        this(settings, List.of());
    }

    /** @param heap megabytes */
    Platform(Map<String, String> settings, int heap) throws Exception {
        this(settings, List.of("-Xmx" + heap + "m", "-XX:-UseDynamicNumberOfCompilerThreads"));
    }

    private Platform(Map<String, String> settings, List<String> jvmOptions) throws Exception {
        base = Files.createTempDirectory("parley-bench");
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        postmaster = findPostmaster();
        var builder = ParleyServer.in(base)
                .home(Path.of(System.getProperty("parley.wildfly.home")))
                .ear(Path.of(System.getProperty("parley.ear")))
                .portOffset(ParleyServer.freePortOffset())
                .env("PARLEY_DB_DRIVER", "postgresql")
                .env("PARLEY_DB_URL", postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true")
                .env("PARLEY_DB_USER", "postgres")
                .env("PARLEY_DB_PASSWORD", "postgres")
                .env("PARLEY_IM_DOMAIN", DOMAIN)
                .env("PARLEY_IM_STREAMS_PER_ADDRESS", "100000")
                .env("PARLEY_IM_STANZA_RATE", "20000")
                .env("PARLEY_IM_STANZA_BURST", "20000")
                .env("PARLEY_IM_RESOURCES", "1000")
                .env("PARLEY_ACCOUNT_SCRAM_ITERATIONS", "4096")
                .env("PARLEY_BOOTSTRAP_ADMINISTRATOR_PASSWORD", PASSWORD);
        settings.forEach(builder::env);
        jvmOptions.forEach(builder::jvmOption);
        server = builder.build();
        Baseline.deployTo(base.resolve("deployments"));
        server.start();
    }

    void createAccount(String name) throws IOException, InterruptedException {
        create(
                "accounts",
                "{\"username\":\"%s\",\"displayName\":\"%s\",\"password\":\"%s\"}".formatted(name, name, PASSWORD));
    }

    /** By the administrators' API. @return the answer */
    String create(String what, String body) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.http() + "/api/v1/admin/" + what))
                                .header("Authorization", basic("admin", PASSWORD))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("cannot create " + body + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    static String basic(String name, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** The text of a field of a JSON answer. */
    static String field(String json, String name) {
        var field = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!field.find()) {
            throw new IllegalStateException("no " + name + " in the answer");
        }
        return field.group(1);
    }

    Connection database() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    long serverCpuMicros() {
        return ProcessCost.cpuMicros(server.pid());
    }

    /** That of the server's threads whose name begins so; those of the JIT compiler have been told to stay. */
    long threadCpuMicros(String name) {
        return ProcessCost.cpuMicrosOfThreads(server.pid(), name);
    }

    /** The postmaster with its back ends; it has long left our own process tree. */
    long databaseCpuMicros() {
        return ProcessCost.cpuMicrosWithChildren(postmaster);
    }

    private ProcessHandle findPostmaster() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_read_file('postmaster.pid')")) {
            rows.next();
            return ProcessHandle.of(
                            Long.parseLong(rows.getString(1).lines().findFirst().orElseThrow()))
                    .orElseThrow();
        }
    }

    @Override
    public void close() throws IOException {
        server.stop();
        postgres.close();
        try (var files = Files.walk(base)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
