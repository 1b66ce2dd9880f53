package org.parley.app;

import java.util.Optional;
import java.util.UUID;

/** Names an app; its text is the app's client id. */
public record AppId(UUID value) {

    /** What is no UUID in its one usual form names no app. */
    public static Optional<AppId> parse(String clientId) {
        try {
            var id = UUID.fromString(clientId);
            return id.toString().equals(clientId) ? Optional.of(new AppId(id)) : Optional.empty();
        } catch (IllegalArgumentException | NullPointerException noUuid) {
            return Optional.empty();
        }
    }

    public String clientId() {
        return value.toString();
    }
}
