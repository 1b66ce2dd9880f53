package org.parley.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for this machine that nobody but the servers under test trusts; made once for each run. */
public final class Certificates {
    private static final String PASSWORD = "not-a-secret";
    private static final Path STORE = Path.of("target", "certificates", "loopback.p12");
    private static final Path PEM = Path.of("target", "certificates", "loopback.pem");

    private Certificates() {}

    /** For the setting {@code parley.outbound.authorities}. */
    public static synchronized Path authority() {
        make();
        return PEM.toAbsolutePath();
    }

    /** For a server of the tests that is to be called by {@code https://localhost} or {@code https://127.0.0.1}. */
    public static synchronized SSLContext server() {
        make();
        try (var file = Files.newInputStream(STORE)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD.toCharArray());
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a client of the tests that calls such a server. */
    public static synchronized SSLContext client() {
        make();
        try (var pem = Files.newInputStream(PEM)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "loopback", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new key in this file, which only the nodes that get the file trust. */
    static void keyOfNodes(Path store) {
        try {
            Files.createDirectories(store.getParent());
            Files.deleteIfExists(store);
            keytool(store, "cluster", "-genkeypair", "-keyalg", "EC", "-dname", "CN=parley-cluster", "-validity", "30");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make() {
        if (Files.exists(PEM)) {
            return;
        }
        try {
            Files.createDirectories(STORE.getParent());
            Files.deleteIfExists(STORE);
            var names = "san=dns:localhost,ip:127.0.0.1";
            keytool(
                    STORE,
                    PASSWORD,
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-validity",
                    "30",
                    "-ext",
                    names);
            keytool(STORE, PASSWORD, "-exportcert", "-rfc", "-file", PEM.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keytool(Path store, String password, String... arguments) throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        line.addAll(List.of(arguments));
        line.addAll(List.of("-alias", "loopback", "-keystore", store.toString(), "-storetype", "PKCS12"));
        line.addAll(List.of("-storepass", password));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("keytool: " + output);
        }
    }
}
