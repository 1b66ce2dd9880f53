package org.parley.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that a server has written down so far: all columns of all tables, large objects included, and its log
 * files. Bytes are there in hexadecimal.
 */
public final class Remains {
    private final String stored;
    private final String logged;

    private Remains(String stored, String logged) {
        this.stored = stored;
        this.logged = logged;
    }

    public static Remains of(Parley parley) {
        try (var connection = parley.database().orElseThrow().connect()) {
            return new Remains(dump(connection), read(parley.directory().resolve("log")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables, a row a line. */
    public String stored() {
        return stored;
    }

    public String logged() {
        return logged;
    }

    /** Not as it is, not encoded, and no digest of it that anybody could look up. */
    public void holdNo(String secret) {
        for (var form : forms(secret)) {
            assertThat(stored.contains(form)).as("%s is in the database", form).isFalse();
            assertThat(logged.contains(form)).as("%s is in a log", form).isFalse();
        }
    }

    private static Set<String> forms(String secret) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        var forms = new LinkedHashSet<String>();
        forms.add(secret);
        forms.add(hex(bytes));
        forms.addAll(base64(bytes));
        for (var algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
            var digest = digest(algorithm, bytes);
            forms.add(hex(digest));
            forms.add(Base64.getEncoder().withoutPadding().encodeToString(digest));
        }
        return forms;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** What base64 makes of it in the middle of something else: one form for each place in a group of three bytes. */
    private static List<String> base64(byte[] bytes) {
        var forms = new ArrayList<String>();
        for (int lead = 0; lead < 3; lead++) {
            var shifted = new byte[lead + bytes.length];
            System.arraycopy(bytes, 0, shifted, lead, bytes.length);
            var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The first and the last group also hold bits of the neighbours.
            forms.add(text.substring(lead == 0 ? 0 : 4, text.length() - 4));
        }
        return forms;
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String dump(Connection connection) throws SQLException {
        var dump = new StringBuilder();
        for (var table :
                texts(connection, "select quote_ident(tablename) from pg_tables where schemaname = current_schema()")) {
            dump.append("-- ").append(table).append('\n');
            texts(connection, "select row::text from " + table + " row")
                    .forEach(row -> dump.append(row).append('\n'));
        }
        texts(connection, "select encode(lo_get(oid), 'hex') from pg_largeobject_metadata")
                .forEach(object -> dump.append(object).append('\n'));
        return dump.toString();
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }

    private static String read(Path logs) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(logs)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
