package org.parley.example.partner.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One request for a page and the one answer to it. */
final class Visit {
    static final String COOKIE = "partner_session";

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpExchange exchange;
    private final Layout layout;
    private final Optional<Session> session;
    private final Form form;

    Visit(HttpExchange exchange, Layout layout, Optional<Session> session, Form form) {
        this.exchange = exchange;
        this.layout = layout;
        this.session = session;
        this.form = form;
    }

    Optional<Session> session() {
        return session;
    }

    /** Whoever signed in; only for pages that the router keeps for members. */
    Session member() {
        return session.orElseThrow();
    }

    String field(String name) {
        return form.field(name);
    }

    String exact(String name) {
        return form.exact(name);
    }

    /** The hidden field that proves a form came from one of our pages. */
    Html formToken() {
        return Html.of("<input type=\"hidden\" name=\"token\" value=\"%s\">", member().formToken());
    }

    void show(String title, Html content) throws IOException {
        show(200, title, content);
    }

    void show(int status, String title, Html content) throws IOException {
        send(
                status,
                "text/html; charset=utf-8",
                layout.page(title, content, session).markup());
    }

    void style(String css) throws IOException {
        send(200, "text/css; charset=utf-8", css);
    }

    void go(String location) throws IOException {
        harden();
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    /** Over HTTPS, which is what a real site uses, the cookie would say {@code Secure} too. */
    void cookie(String value, String more) {
        exchange.getResponseHeaders()
                .set("Set-Cookie", "%s=%s; Path=/; HttpOnly; SameSite=Lax%s".formatted(COOKIE, value, more));
    }

    private void send(int status, String type, String text) throws IOException {
        harden();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void harden() {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }
}
