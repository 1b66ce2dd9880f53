package org.parley.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.parley.app.control.KnownApp;
import org.parley.app.control.KnownApps;
import org.parley.kernel.Sha256;
import org.parley.kernel.WebhookSecret;

/**
 * The apps that are there, answered from memory: callable for every request. Whether one may be used is for the asker to
 * see, by {@link AppView#isOpenTo} and {@link AppView#state}. Current on this node as soon as a change has committed, on
 * others within seconds.
 */
@ApplicationScoped
public class Apps {
    @Inject
    KnownApps known;

    public Optional<AppView> find(String clientId) {
        return AppId.parse(clientId).flatMap(this::find);
    }

    public Optional<AppView> find(AppId id) {
        return known.find(id).map(KnownApp::view);
    }

    /** The app that is {@code localPart@apps.<domain>} in IM. */
    public Optional<AppView> byAddress(String localPart) {
        return known.byAddress(localPart).map(KnownApp::view);
    }

    /** Whether there is an app like this. Looks at all of them. */
    public boolean any(Predicate<AppView> like) {
        return known.all().map(KnownApp::view).anyMatch(like);
    }

    /** The apps that know people by the same open IDs. Looks at all of them. */
    public List<AppView> inSector(String sector) {
        return known.all()
                .map(KnownApp::view)
                .filter(app -> app.sector().equals(sector))
                .toList();
    }

    /** Whether the secret is the app's, or its old one while that is being replaced. In constant time. */
    public boolean holds(AppId id, String secret) {
        var presented = Sha256.of(secret);
        return known.find(id)
                .filter(app -> app.view().profile().authentication().bySecret())
                .filter(app -> app.holds(presented))
                .isPresent();
    }

    /** What events to the app are signed with, the current one first. */
    public List<WebhookSecret> webhookSecrets(AppId id) {
        return known.find(id).map(KnownApp::webhookSecrets).orElse(List.of());
    }
}
