package org.parley.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.parley.app.AppState;
import org.parley.app.AppView;
import org.parley.app.Apps;

/** From which web origins scripts may call us: those of apps that run in the browser, as their redirect URIs tell. */
@ApplicationScoped
public class AppOrigins {
    private static final int LENGTH = 300;

    @Inject
    Apps apps;

    /** @param origin as browsers send it, such as {@code https://app.example} */
    public boolean contains(String origin) {
        return origin.length() <= LENGTH && apps.any(app -> runsAt(app, origin));
    }

    private static boolean runsAt(AppView app, String origin) {
        return !app.confidential()
                && app.state() != AppState.SUSPENDED
                && app.profile().redirectUris().stream()
                        .anyMatch(uri -> uri.startsWith(origin) && origin.equals(originOf(uri)));
    }

    private static String originOf(String redirectUri) {
        var uri = URI.create(redirectUri);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
