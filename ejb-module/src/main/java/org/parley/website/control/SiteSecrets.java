package org.parley.website.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.parley.kernel.SecretBox;
import org.parley.kernel.WebhookSecret;
import org.parley.website.WebsiteProblem;
import org.parley.website.entity.Website;

/** Connector secrets, sealed for the database and opened for use. */
@ApplicationScoped
public class SiteSecrets {
    @Inject
    SecretBox box;

    @Inject
    SecureRandom random;

    public WebhookSecret fresh() {
        return WebhookSecret.fresh(random);
    }

    public WebhookSecret given(String text) {
        try {
            return WebhookSecret.parse(text.strip());
        } catch (IllegalArgumentException notASecret) {
            throw WebsiteProblem.BAD_SECRET.problem(notASecret.getMessage());
        }
    }

    public String seal(UUID website, WebhookSecret secret) {
        return box.seal(purpose(website), secret.text());
    }

    /** The current one first. */
    public List<WebhookSecret> open(Website website) {
        return website.secrets()
                .all()
                .map(closed -> WebhookSecret.parse(box.open(purpose(website.id()), closed)))
                .toList();
    }

    private static String purpose(UUID website) {
        return "website/" + website + "/secret";
    }
}
