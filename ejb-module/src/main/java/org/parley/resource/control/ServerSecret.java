package org.parley.resource.control;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.parley.kernel.Sha256;
import org.parley.resource.ResourceProblem;

/**
 * What an app resource server proves itself with: {@code ply_rs_} and 256 random bits. So long a secret cannot be
 * guessed, hence a plain hash of it may be stored.
 */
public record ServerSecret(String text) {
    private static final String PREFIX = "ply_rs_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    public static ServerSecret fresh(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new ServerSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public static ServerSecret given(String text) {
        if (!FORM.matcher(text).matches()) {
            throw ResourceProblem.BAD_SECRET.problem("Write " + PREFIX + " and 32 random bytes in base64url.");
        }
        return new ServerSecret(text);
    }

    /** As it is stored. */
    public String hash() {
        return Sha256.hex(text);
    }

    @Override
    public String toString() {
        return "ServerSecret";
    }
}
