package org.parley.app.boundary;

import java.time.Instant;
import java.util.UUID;
import org.parley.app.InitialTokenView;
import org.parley.app.IssuedInitialToken;

/** @param token told this once; left out afterwards */
public record InitialTokenResponse(
        UUID id, String label, int usesLeft, String madeBy, Instant created, Instant expires, String token) {

    static InitialTokenResponse of(InitialTokenView view) {
        return of(view, null);
    }

    static InitialTokenResponse of(IssuedInitialToken issued) {
        return of(issued.view(), issued.token());
    }

    private static InitialTokenResponse of(InitialTokenView view, String token) {
        return new InitialTokenResponse(
                view.id(), view.label(), view.usesLeft(), view.madeBy(), view.created(), view.expires(), token);
    }

    @Override
    public String toString() {
        return "InitialTokenResponse[" + id + "]";
    }
}
