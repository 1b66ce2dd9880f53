package org.parley.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.parley.account.AccountProblem;
import org.parley.account.AccountSettings;
import org.parley.account.ScramVerifier;
import org.parley.kernel.SecretBox;
import rocks.xmpp.precis.PrecisProfiles;

/** Turns passwords into verifiers and judges passwords by them. Passwords are prepared as OpaqueString, RFC 8265. */
@ApplicationScoped
public class Credentials {
    private static final int SALT = 16;

    /** Judged in place of a text that cannot be a password, so that it costs the same. */
    private static final String NO_PASSWORD = " ";

    @Inject
    AccountSettings settings;

    @Inject
    SecretBox secretBox;

    @Inject
    SecureRandom random;

    public ScramVerifier verifierOf(String password) {
        var prepared = prepared(password)
                .filter(text -> text.codePointCount(0, text.length()) >= settings.passwordMin())
                .orElseThrow(() -> AccountProblem.BAD_PASSWORD.problem(
                        "{0} to {1} characters, no control characters",
                        settings.passwordMin(), settings.passwordMax()));
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return Scram.derive(prepared, salt, settings.iterations());
    }

    public boolean matches(ScramVerifier verifier, String password) {
        var prepared = prepared(password);
        return Scram.matches(verifier, prepared.orElse(NO_PASSWORD)) & prepared.isPresent();
    }

    /** A verifier that no password fits and that looks like a real one, since it is the same every time. */
    public ScramVerifier pseudo(String username) {
        var name = Names.possibleUsername(username).orElse("");
        return new ScramVerifier(
                Arrays.copyOf(secretBox.fingerprint("account/pseudo-salt", name), SALT),
                settings.iterations(),
                secretBox.fingerprint("account/pseudo-stored-key", name),
                secretBox.fingerprint("account/pseudo-server-key", name));
    }

    private Optional<String> prepared(String password) {
        if (password == null || password.length() > 4 * settings.passwordMax()) {
            return Optional.empty();
        }
        try {
            var text = PrecisProfiles.OPAQUE_STRING.enforce(password);
            return Optional.of(text).filter(any -> any.codePointCount(0, any.length()) <= settings.passwordMax());
        } catch (IllegalArgumentException notAllowed) {
            return Optional.empty();
        }
    }
}
