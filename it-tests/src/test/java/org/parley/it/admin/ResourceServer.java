package org.parley.it.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** An app resource server as an administrator handles it, with the secret that was told when it was added. */
public final class ResourceServer {
    private final AdminApi admin;
    private final String id;
    private final String identifier;
    private final String secret;
    private final String path;

    ResourceServer(AdminApi admin, JsonNode added) {
        this.admin = admin;
        this.id = added.path("resourceServer").path("id").asText();
        this.identifier = added.path("resourceServer").path("identifier").asText();
        this.secret = added.path("secret").asText();
        this.path = "resource-servers/" + id;
    }

    public String id() {
        return id;
    }

    public String identifier() {
        return identifier;
    }

    public String secret() {
        return secret;
    }

    /** What it presents itself with: HTTP Basic of identifier and secret. */
    public String authorization() {
        return authorization(secret);
    }

    public String authorization(String secret) {
        return "Basic "
                + Base64.getEncoder().encodeToString((identifier + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** What Parley says of it now. */
    public JsonNode get() {
        return admin.get(path);
    }

    public void suspend() {
        admin.post(path + "/suspend", null);
    }

    public void resume() {
        admin.post(path + "/resume", null);
    }

    public void remove() {
        admin.delete(path);
    }

    /** Changes what is named and keeps the rest. */
    public void change(Map<String, Object> changes) {
        var answer = tryChange(changes);
        if (answer.statusCode() != 200) {
            throw new AssertionError("not changed: " + answer.body());
        }
    }

    public HttpResponse<String> tryChange(Map<String, Object> changes) {
        var now = get();
        var wanted = new HashMap<String, Object>();
        for (var name :
                new String[] {"name", "authorizationLife", "refreshLife", "verifyCache", "allowedNetworks", "version"
                }) {
            wanted.put(name, now.get(name));
        }
        wanted.putAll(changes);
        return admin.request("PUT", path, wanted);
    }

    /** Makes a second secret and returns it. */
    public String rotateSecret() {
        return admin.post(path + "/secrets", null).path("secret").asText();
    }

    public void retireOldSecret() {
        admin.delete(path + "/secrets/old");
    }

    /** What came of its questions in the last hours. */
    public JsonNode figures() {
        return admin.get(path + "/figures");
    }
}
