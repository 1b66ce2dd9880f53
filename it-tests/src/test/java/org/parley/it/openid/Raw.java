package org.parley.it.openid;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.parley.it.Http;
import org.parley.it.server.Parley;

/** Requests that no decent client makes, or that only browsers do. */
final class Raw {
    private Raw() {}

    /** What a browser asks before a script may call. */
    static HttpResponse<String> preflight(URI target, String origin) {
        return Http.send(HttpRequest.newBuilder(target)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    /** A form that a page of another site posts: without our cookies. */
    static HttpResponse<String> post(URI target, String form) {
        return Http.send(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    static HttpResponse<String> get(URI target) {
        return Http.send(HttpRequest.newBuilder(target));
    }

    /** A call by open ID with whatever token. */
    static HttpResponse<String> call(Parley parley, String token, String kind, String to, String text) {
        return Http.send(HttpRequest.newBuilder(parley.http("/api/v1/open/" + kind))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"to\":\"" + to + "\",\"text\":\"" + text + "\"}")));
    }
}
