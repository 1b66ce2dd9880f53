package org.parley.outbound.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whose certificates are trusted: those of the Java platform, and those that an administrator added. */
public final class Authorities {
    private Authorities() {}

    /** @param file PEM, or empty for the platform's alone */
    public static SSLContext trusting(String file) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, file.isEmpty() ? null : trust(Path.of(file)), null);
            return context;
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException("parley.outbound.authorities cannot be read: " + file, unreadable);
        }
    }

    private static TrustManager[] trust(Path file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int entry = 0;
        for (var platform : managers(null)) {
            if (platform instanceof X509TrustManager known) {
                for (var certificate : known.getAcceptedIssuers()) {
                    store.setCertificateEntry("platform-" + entry++, certificate);
                }
            }
        }
        try (var pem = Files.newInputStream(file)) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("added-" + entry++, certificate);
            }
        }
        return managers(store).toArray(new TrustManager[0]);
    }

    private static List<TrustManager> managers(KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.asList(factory.getTrustManagers());
    }
}
