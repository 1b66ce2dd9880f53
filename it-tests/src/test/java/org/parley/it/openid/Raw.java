package org.parley.it.openid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.parley.it.Patience;
import org.parley.it.server.Parley;

/** Requests that no decent client makes, or that only browsers do. */
final class Raw {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Raw() {}

    /** What a browser asks before a script may call. */
    static HttpResponse<String> preflight(URI target, String origin) {
        return send(HttpRequest.newBuilder(target)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    /** A form that a page of another site posts: without our cookies. */
    static HttpResponse<String> post(URI target, String form) {
        return send(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    static HttpResponse<String> get(URI target) {
        return send(HttpRequest.newBuilder(target));
    }

    /** A call by open ID with whatever token. */
    static HttpResponse<String> call(Parley parley, String token, String kind, String to, String text) {
        return send(HttpRequest.newBuilder(parley.http("/api/v1/open/" + kind))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"to\":\"" + to + "\",\"text\":\"" + text + "\"}")));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Patience.LIMIT).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
