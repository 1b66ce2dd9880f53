package org.parley.openid.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import org.parley.kernel.Sha256;

/** Random texts that prove something by being known. */
@ApplicationScoped
public class Secrets {
    private static final int BYTES = 24;

    @Inject
    SecureRandom random;

    /** @param prefix by which people and secret scanners know it */
    public String fresh(String prefix) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The challenge of a verifier, RFC 7636 section 4.2. */
    public static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
    }
}
