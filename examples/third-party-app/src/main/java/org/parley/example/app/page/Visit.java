package org.parley.example.app.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One request for a page and the one answer to it. */
final class Visit {
    private final HttpExchange exchange;
    private final Layout layout;
    private final Cookies cookies;
    private final Optional<Session> session;
    private final Form form;

    Visit(HttpExchange exchange, Layout layout, Cookies cookies, Optional<Session> session, Form form) {
        this.exchange = exchange;
        this.layout = layout;
        this.cookies = cookies;
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

    String path() {
        return exchange.getRequestURI().getPath();
    }

    /** With everything that came along; what Parley answered is read from it. */
    URI address() {
        return layout.address().resolve(exchange.getRequestURI().toString());
    }

    /** The name of this browser; a new one gets a name with the answer. */
    String browser() {
        return cookies.browser(exchange);
    }

    void signedIn(Session opened) {
        cookies.session(exchange, opened.id());
    }

    void signedOut() {
        cookies.session(exchange, null);
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
        headers.set("Content-Security-Policy", layout.policy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }
}
