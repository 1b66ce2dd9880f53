package org.parley.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes the codes of setup links: 160 random bits, of which only the hash is stored. */
@ApplicationScoped
public class SetupCode {
    @Inject
    SecureRandom random;

    public String fresh() {
        var bytes = new byte[20];
        random.nextBytes(bytes);
        return "ply_setup_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
