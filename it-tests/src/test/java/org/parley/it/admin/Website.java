package org.parley.it.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** A website as an administrator handles it. */
public final class Website {
    private final AdminApi admin;
    private final String id;
    private final String path;

    Website(AdminApi admin, String id) {
        this.admin = admin;
        this.id = id;
        this.path = "websites/" + id;
    }

    public String id() {
        return id;
    }

    /** What Parley says of it now. */
    public JsonNode get() {
        return admin.get(path);
    }

    public Website authorize() {
        admin.post(path + "/authorize", null);
        return this;
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
        var now = get();
        var wanted = new HashMap<String, Object>();
        for (var name : new String[] {
            "name",
            "connector",
            "connectTimeout",
            "readTimeout",
            "offersContacts",
            "offersPostings",
            "openToOthers",
            "serverId",
            "version"
        }) {
            wanted.put(name, now.get(name));
        }
        wanted.putAll(changes);
        admin.put(path, wanted);
    }

    /** The connection test of the console, step by step. */
    public JsonNode test() {
        return admin.post(path + "/test", null);
    }

    /** Makes a second secret and returns it. */
    public String rotateSecret() {
        return admin.post(path + "/secrets", null).path("secret").asText();
    }

    public void retireOldSecret() {
        admin.delete(path + "/secrets/old");
    }

    /** The verdicts of the last hours, hour by hour. */
    public JsonNode figures() {
        return admin.get(path + "/figures").path("hours");
    }
}
