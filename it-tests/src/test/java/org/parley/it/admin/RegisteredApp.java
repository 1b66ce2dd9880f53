package org.parley.it.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** An app that an administrator registered, and what can be done with it. */
public final class RegisteredApp {
    private final AdminApi admin;
    private final String clientId;
    private final String secret;
    private final String webhookSecret;

    RegisteredApp(AdminApi admin, JsonNode issued) {
        this.admin = admin;
        clientId = issued.path("app").path("clientId").asText();
        secret = issued.path("clientSecret").asText(null);
        webhookSecret = issued.path("webhookSecret").asText();
    }

    public String clientId() {
        return clientId;
    }

    /** Null for an app without one. */
    public String secret() {
        return secret;
    }

    public String webhookSecret() {
        return webhookSecret;
    }

    /** What the server says of it now. */
    public JsonNode read() {
        return admin.get("apps/" + clientId);
    }

    /** As it is now. */
    public void approve() {
        admin.approveApp(clientId);
    }

    /** As it is now. */
    public void turnDown(String reason) {
        var version = read().path("version").asInt();
        admin.post("apps/" + clientId + "/turn-down?version=" + version, Map.of("reason", reason));
    }

    public void suspend() {
        admin.post("apps/" + clientId + "/suspend", null);
    }

    public void resume() {
        admin.post("apps/" + clientId + "/resume", null);
    }

    public void makeClassic() {
        admin.put("apps/" + clientId + "/classic", null);
    }

    public void remove() {
        admin.delete("apps/" + clientId);
    }
}
