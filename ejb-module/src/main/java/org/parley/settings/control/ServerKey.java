package org.parley.settings.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.crypto.SecretKey;
import org.parley.kernel.DataDirectory;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;

/**
 * The key behind every secret that the server must be able to read back. The server's configuration makes it, in the
 * secret-key credential store {@code parley}.
 */
@Dependent
public class ServerKey {
    private static final String ALIAS = "key";

    @Produces
    @Singleton
    SecretKey key() {
        var file = DataDirectory.file("parley-secrets.cs");
        try {
            var store = CredentialStore.getInstance(
                    "PropertiesCredentialStore", new WildFlyElytronCredentialStoreProvider());
            store.initialize(Map.of("location", file.toString()));
            return store.retrieve(ALIAS, SecretKeyCredential.class).getSecretKey();
        } catch (GeneralSecurityException | NullPointerException unreadable) {
            throw new IllegalStateException("Parley does not start: no key '" + ALIAS + "' in " + file, unreadable);
        }
    }
}
