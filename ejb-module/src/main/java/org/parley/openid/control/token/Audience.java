package org.parley.openid.control.token;

import java.util.Optional;
import org.parley.app.AppId;

/** For whom a token is, as the token feature stores it. */
public final class Audience {
    private static final String APP = "app:";

    private Audience() {}

    public static String of(AppId app) {
        return APP + app.clientId();
    }

    /** Empty for the audience of a ticket. */
    public static Optional<AppId> app(String audience) {
        return audience.startsWith(APP) ? AppId.parse(audience.substring(APP.length())) : Optional.empty();
    }
}
