package org.parley.app.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.parley.app.entity.AppRecord;
import org.parley.kernel.SecretBox;
import org.parley.kernel.WebhookSecret;

/**
 * What apps prove themselves with: a prefix and 256 random bits. So long a text cannot be guessed, hence a plain hash of
 * it may be stored. Webhook secrets, with which we sign, are sealed.
 */
@ApplicationScoped
public class AppSecrets {
    public static final String CLIENT = "ply_as_";
    public static final String REGISTRATION = "ply_ar_";
    public static final String INITIAL = "ply_ai_";
    private static final int BYTES = 32;

    @Inject
    SecretBox box;

    @Inject
    SecureRandom random;

    public String fresh(String prefix) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public WebhookSecret freshWebhook() {
        return WebhookSecret.fresh(random);
    }

    public String seal(UUID app, WebhookSecret secret) {
        return box.seal(purpose(app), secret.text());
    }

    /** The current one first. */
    public List<WebhookSecret> open(AppRecord app) {
        return app.webhookSecrets()
                .all()
                .map(closed -> WebhookSecret.parse(box.open(purpose(app.id()), closed)))
                .toList();
    }

    private static String purpose(UUID app) {
        return "app/" + app + "/webhook";
    }
}
