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
import java.util.Base64;
import java.util.Comparator;
import org.parley.wildfly.ParleyServer;

/** The server under load: the configured WildFly with the EAR and the echo, on a PostgreSQL of its own. */
final class Platform implements AutoCloseable {
    static final String DOMAIN = "parley.localhost";
    static final String PASSWORD = "correct horse battery staple";

    private final Path base;
    private final EmbeddedPostgres postgres;
    final ParleyServer server;

    Platform() throws Exception {
        base = Files.createTempDirectory("parley-bench");
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "60")
                .start();
        server = ParleyServer.in(base)
                .home(Path.of(System.getProperty("parley.wildfly.home")))
                .ear(Path.of(System.getProperty("parley.ear")))
                .portOffset(ParleyServer.freePortOffset())
                .env("PARLEY_DB_DRIVER", "postgresql")
                .env("PARLEY_DB_URL", postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true")
                .env("PARLEY_DB_USER", "postgres")
                .env("PARLEY_DB_PASSWORD", "postgres")
                .env("PARLEY_IM_DOMAIN", DOMAIN)
                .env("PARLEY_IM_CONNECTIONS_PER_ADDRESS", "100000")
                .env("PARLEY_IM_STANZAS_PER_SECOND", "10000")
                .env("PARLEY_ACCOUNT_SCRAM_ITERATIONS", "4096")
                .env("PARLEY_BOOTSTRAP_ADMINISTRATOR_PASSWORD", PASSWORD)
                .build();
        EchoArchive.deployTo(base.resolve("deployments"));
        server.start();
    }

    void createAccount(String name) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var body = "{\"username\":\"%s\",\"displayName\":\"%s\",\"password\":\"%s\"}".formatted(name, name, PASSWORD);
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.http() + "/api/v1/admin/accounts")
                                        .normalize())
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("cannot create " + name + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    long serverCpuMicros() {
        return ProcessCost.cpuMicros(server.pid());
    }

    /** The postmaster and its back ends: the children of ours that are not the server. */
    long databaseCpuMicros() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.pid() != server.pid())
                .mapToLong(ProcessCost::cpuMicrosWithChildren)
                .sum();
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
