package org.parley.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One database of the PostgreSQL server that this test run starts for itself. */
public final class Database {
    private static final String USER = "postgres";
    private static final String PASSWORD = "postgres";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String url;

    private Database(String url) {
        this.url = url;
    }

    /** A new, empty database. */
    public static Database create() {
        var name = "parley_" + COUNT.incrementAndGet();
        var postgres = Server.INSTANCE;
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create " + name, e);
        }
        return new Database(
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name + "?logServerErrorDetail=false");
    }

    public String url() {
        return url;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return PASSWORD;
    }

    /** For tests that look at what is stored, such as that no password is. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, USER, PASSWORD);
    }

    /** Started at the first use, stopped with this JVM. */
    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
