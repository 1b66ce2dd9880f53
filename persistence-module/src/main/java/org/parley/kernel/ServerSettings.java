package org.parley.kernel;

import java.net.URI;

/**
 * What every feature may need to know about this server.
 *
 * @param url the base that people and partners see, without a slash at the end
 * @param domain the XMPP domain of the local accounts
 * @param bodyLimit the most bytes that the body of a REST request may have
 */
public record ServerSettings(URI url, String domain, int bodyLimit) {

    public static ServerSettings read(SettingsReader reader) {
        var url = reader.uri("parley.server.url", "http://localhost:8080").toString();
        return new ServerSettings(
                URI.create(url.replaceFirst("/+$", "")),
                reader.text("parley.im.domain", "parley.localhost"),
                reader.integer("parley.server.body-limit", 262_144, 1_024, 16_777_216));
    }

    /** The name under which a local account is known outside of its own feature. */
    public String who(String username) {
        return username + "@" + domain;
    }

    /** @param path begins with a slash */
    public URI at(String path) {
        return URI.create(url + path);
    }
}
