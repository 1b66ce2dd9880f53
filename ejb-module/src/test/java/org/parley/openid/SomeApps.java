package org.parley.openid;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.parley.app.AppId;
import org.parley.app.AppMetadata;
import org.parley.app.AppOrigin;
import org.parley.app.AppState;
import org.parley.app.AppView;
import org.parley.app.Apps;

/** Apps that are there, without a server. */
public final class SomeApps {
    public static final String CALLBACK = "https://lunch.example/signed-in";
    private static final String METADATA = """
            {"client_name": "Lunch", "redirect_uris": ["%s"], "scope": "openid profile email menu",
             "token_endpoint_auth_method": "%s", "grant_types": [%s]}
            """;

    private SomeApps() {}

    /** A confidential app that may use every grant. */
    public static AppView confidential() {
        return app("client_secret_basic", "\"authorization_code\",\"refresh_token\",\"client_credentials\"", false);
    }

    public static AppView classic() {
        return app("client_secret_basic", "\"authorization_code\"", true);
    }

    public static AppView open() {
        return app("none", "\"authorization_code\",\"client_credentials\"", false);
    }

    private static AppView app(String authentication, String grants, boolean classic) {
        return new AppView(
                new AppId(UUID.randomUUID()),
                AppState.APPROVED,
                AppOrigin.ADMINISTRATOR,
                null,
                AppMetadata.read(METADATA.formatted(CALLBACK, authentication, grants)),
                classic,
                "app:test",
                null,
                false,
                false,
                Instant.EPOCH,
                null,
                null,
                0);
    }

    public static Apps holding(AppView... apps) {
        return new Apps() {
            @Override
            public Optional<AppView> find(String clientId) {
                return Arrays.stream(apps)
                        .filter(app -> app.clientId().equals(clientId))
                        .findFirst();
            }
        };
    }

    public static Issuer issuer() {
        return new Issuer() {
            @Override
            public String text() {
                return "https://parley.example";
            }
        };
    }
}
