package org.parley.example.app.page;

import java.net.URI;

/** Where in the app somebody may be led by an address that came from outside: nowhere but into the app. */
final class Targets {
    private static final String HOME = "/";

    private Targets() {}

    /** @param given an address of this app, or a path of it; everything else becomes the front page */
    static String within(URI app, String given) {
        try {
            var target = app.resolve(new URI(given)).normalize();
            var ours = app.getScheme().equals(target.getScheme())
                    && app.getRawAuthority().equals(target.getRawAuthority())
                    && target.getRawPath().startsWith("/");
            if (given.isEmpty() || !ours) {
                return HOME;
            }
            return target.getRawPath().replaceFirst("^/+", "/");
        } catch (java.net.URISyntaxException noAddress) {
            return HOME;
        }
    }
}
