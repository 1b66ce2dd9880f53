package org.parley.wildfly;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A demo app as Parley knows it. It is registered at its first start, by the API that administrators use, which tells its
 * secrets once; they are kept beside its data. When its port is another one at a later start, its addresses move along.
 */
record DemoRegistration(String clientId, String clientSecret, String webhookSecret) {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** One of the demo's apps; they differ in what people call them, and so in the open IDs that they see. */
    record Kind(String name, String chineseName, String address) {}

    static DemoRegistration in(Path directory, Kind kind, int port, URI parley, DemoSecrets secrets)
            throws IOException, InterruptedException {
        var file = directory.resolve("registered.properties");
        var kept = new Properties();
        if (Files.exists(file)) {
            kept.load(new StringReader(Files.readString(file)));
        }
        var door = new Door(parley, secrets);
        var metadata = metadata(kind, "http://127.0.0.1:" + port);
        var moved = !String.valueOf(port).equals(kept.getProperty("port"));
        if (kept.isEmpty() || moved && !door.change(kept.getProperty("clientId"), metadata)) {
            var answer = door.register(metadata);
            for (var name : new String[] {"clientId", "clientSecret", "webhookSecret"}) {
                kept.setProperty(name, told(name, answer));
            }
        }
        if (moved) {
            kept.setProperty("port", String.valueOf(port));
            var text = new StringWriter();
            kept.store(text, "Told once, when the app was registered.");
            Files.writeString(file, text.toString());
        }
        return new DemoRegistration(
                kept.getProperty("clientId"), kept.getProperty("clientSecret"), kept.getProperty("webhookSecret"));
    }

    private static String told(String name, String answer) {
        var found = Pattern.compile('"' + name + "\"\\s*:\\s*\"?([^\",}]+)").matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("The registration of the third-party app told no " + name + ".");
        }
        return found.group(1);
    }

    private static String metadata(Kind kind, String at) {
        return """
                {
                  "client_name": "%2$s",
                  "client_name#zh": "%3$s",
                  "redirect_uris": ["%1$s/signed-in"],
                  "grant_types": ["authorization_code", "refresh_token"],
                  "scope": "openid profile contacts presence call",
                  "initiate_login_uri": "%1$s/open",
                  "post_logout_redirect_uris": ["%1$s/signed-out"],
                  "backchannel_logout_uri": "%1$s/back-channel-logout",
                  "backchannel_logout_session_required": true,
                  "parley_event_endpoint": "%1$s/events",
                  "parley_address": "%4$s",
                  "parley_publisher_name": "The Canteen",
                  "parley_consent_text": "To find a table for you and your friends.",
                  "parley_consent_text#zh": "为您和您的朋友预订餐桌。"
                }
                """.formatted(at, kind.name(), kind.chineseName(), kind.address());
    }

    @Override
    public String toString() {
        return "DemoRegistration[" + clientId + "]";
    }

    /** The administrators' API. */
    private record Door(URI parley, DemoSecrets secrets) {
        private static final HttpClient HTTP = HttpClient.newHttpClient();

        String register(String metadata) throws IOException, InterruptedException {
            return done(201, send("", "POST", "{\"metadata\": " + metadata + "}"));
        }

        /** @return false when there is no such app any more */
        boolean change(String clientId, String metadata) throws IOException, InterruptedException {
            var known = send("/" + clientId, "GET", "");
            if (known.statusCode() == 404) {
                return false;
            }
            var version = told("version", done(200, known));
            done(200, send("/" + clientId, "PUT", "{\"metadata\": " + metadata + ", \"version\": " + version + "}"));
            return true;
        }

        private static String done(int status, HttpResponse<String> answer) {
            if (answer.statusCode() != status) {
                throw new IllegalStateException(
                        "The third-party app was not registered: " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }

        private HttpResponse<String> send(String path, String method, String body)
                throws IOException, InterruptedException {
            var administrator = ("admin:" + secrets.adminPassword()).getBytes(StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(parley.resolve("/api/v1/admin/apps" + path))
                    .timeout(LIMIT)
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(administrator))
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            return HTTP.send(request, BodyHandlers.ofString());
        }
    }
}
