package org.parley.website.control.connector;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.parley.kernel.SettingsReader;
import org.parley.kernel.WebhookSecret;
import org.parley.website.WebsiteId;
import org.parley.website.WebsiteSettings;
import org.parley.website.control.Site;

/** Sites, and beans put together by hand to call them. */
public final class SomeSites {
    public static final WebhookSecret SECRET = WebhookSecret.fresh(new SecureRandom());
    public static final WebhookSecret OLD_SECRET = WebhookSecret.fresh(new SecureRandom());
    public static final WebsiteId ID = new WebsiteId(new UUID(0, 42));
    public static final String SERVER_ID = "ply_srv_example";

    private static final Executor EXECUTOR = Executors.newFixedThreadPool(4, task -> {
        var thread = new Thread(task, "connector");
        thread.setDaemon(true);
        return thread;
    });

    private SomeSites() {}

    public static Site authorized(String domain, String identifier) {
        return new Site(identifier, domain, true, true, true, true, connector(URI.create("http://localhost:1")));
    }

    public static Site added(String domain, String identifier) {
        return new Site(identifier, domain, false, true, true, true, connector(URI.create("http://localhost:1")));
    }

    public static Site at(URI base) {
        return new Site("partner.localhost", "partner.localhost", true, true, true, true, connector(base));
    }

    public static Connector connector(URI base) {
        return new Connector(ID, base, Duration.ofSeconds(5), Duration.ofSeconds(5), SERVER_ID, List.of(SECRET));
    }

    public static WebsiteSettings settings(String... namesAndValues) {
        return WebsiteSettings.read(new SettingsReader(name -> {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                if (name.equals("parley.website." + namesAndValues[i])) {
                    return Optional.of(namesAndValues[i + 1]);
                }
            }
            return Optional.empty();
        }));
    }

    public static Questions questions(WebsiteSettings settings) {
        var client = new ConnectorClient();
        client.settings = settings;
        client.clock = Clock.systemUTC();
        client.random = new SecureRandom();
        client.threads = new ConnectorThreads() {
            @Override
            Executor executor() {
                return EXECUTOR;
            }
        };
        var questions = new Questions();
        questions.client = client;
        questions.settings = settings;
        return questions;
    }

    public static Guards guards(WebsiteSettings settings) {
        var guards = new Guards();
        guards.settings = settings;
        return guards;
    }

    public static Trial trial() {
        var trial = new Trial();
        trial.questions = questions(settings());
        trial.random = new SecureRandom();
        return trial;
    }
}
