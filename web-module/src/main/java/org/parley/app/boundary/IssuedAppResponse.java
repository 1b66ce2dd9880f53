package org.parley.app.boundary;

import org.parley.app.IssuedApp;

/** An app with the secrets that are told this once; what was not made now is left out. */
public record IssuedAppResponse(AppResponse app, String clientSecret, String webhookSecret) {

    static IssuedAppResponse of(IssuedApp issued) {
        return new IssuedAppResponse(AppResponse.of(issued.app()), issued.secret(), issued.webhookSecret());
    }

    @Override
    public String toString() {
        return "IssuedAppResponse[" + app.clientId() + "]";
    }
}
