package org.parley.example.app.platform;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Somebody among a person's contacts who uses this app, too. @param name as the person calls them, or null */
public record Friend(
        @JsonProperty("openId") String openId,
        @JsonProperty("name") String name) {
    public String shown() {
        return name == null ? openId : name;
    }
}
