package org.parley.client.terminal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parley.client.terminal.Credentials.Registration;

/**
 * Names a registration, so that the platform knows the same one when it comes again after a lost answer. Made of what was
 * typed and of chance, which no two processes share: nothing is kept, and a key gives nothing away.
 */
final class IdempotencyKeys {
    static final String HEADER = "Idempotency-Key";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec chance;

    IdempotencyKeys() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        chance = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The same for the same name and password, in this process. */
    String of(Registration registration) {
        var typed = registration.userName().length() + ":" + registration.userName() + registration.password();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(chance);
            return HexFormat.of().formatHex(mac.doFinal(typed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
