package org.parley.website.control.connector;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.parley.kernel.WebhookSecret;
import org.parley.website.WebsiteId;

/**
 * How to call one website: everything as an administrator stored it.
 *
 * @param readTimeout for a whole call
 * @param secrets one, or two while one is being replaced
 */
public record Connector(
        WebsiteId website,
        URI base,
        Duration connectTimeout,
        Duration readTimeout,
        String serverId,
        List<WebhookSecret> secrets) {

    public Connector {
        secrets = List.copyOf(secrets);
    }

    URI door(Action action) {
        var text = base.toString();
        return URI.create((text.endsWith("/") ? text : text + "/") + action.word());
    }
}
