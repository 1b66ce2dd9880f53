package org.parley.account.control;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.account.AccountSettings;
import org.parley.account.ScramVerifier;
import org.parley.kernel.SecretBox;

/** Notes with how many iterations each password is judged. */
public final class CountingCredentials extends Credentials {
    private final List<Integer> derived = new ArrayList<>();

    public CountingCredentials(int iterations) {
        settings = new AccountSettings(iterations, 8, 128, Duration.ofHours(24), false, "");
        random = new SecureRandom();
        secretBox = new PlainBox();
    }

    @Override
    public boolean matches(ScramVerifier verifier, String password) {
        derived.add(verifier.iterations());
        return super.matches(verifier, password);
    }

    public List<Integer> derived() {
        return derived;
    }

    private static final class PlainBox extends SecretBox {
        @Override
        public byte[] fingerprint(String purpose, String text) {
            return Arrays.copyOf((purpose + "/" + text).getBytes(StandardCharsets.UTF_8), 32);
        }
    }
}
