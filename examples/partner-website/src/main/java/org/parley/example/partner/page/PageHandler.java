package org.parley.example.partner.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the page, who is visiting, and whether a form came from here. */
final class PageHandler implements HttpHandler {
    private static final int MAX_FORM = 64 * 1024;

    private final Map<String, Page> pages;
    private final Sessions sessions;
    private final Layout layout;

    PageHandler(Map<String, Page> pages, Sessions sessions, Layout layout) {
        this.pages = pages;
        this.sessions = sessions;
        this.layout = layout;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var page = pages.get(exchange.getRequestURI().getPath());
        var posted = exchange.getRequestMethod().equals("POST");
        var body = posted ? exchange.getRequestBody().readNBytes(MAX_FORM + 1) : new byte[0];
        try {
            var form = Form.parse(
                    posted
                            ? new String(body, StandardCharsets.UTF_8)
                            : exchange.getRequestURI().getRawQuery());
            var visit = new Visit(exchange, layout, session(exchange), form);
            if (page == null) {
                visit.show(404, "There is no such page", Html.NOTHING);
            } else if (body.length > MAX_FORM) {
                visit.show(413, "That is too much at once", Html.NOTHING);
            } else if (page.forMembers() && visit.session().isEmpty()) {
                visit.go("/sign-in");
            } else if (!posted) {
                page.show(visit);
            } else if (ours(exchange, visit)) {
                page.submit(visit);
            } else {
                visit.show(403, "This form is too old", Html.of("<p>Please open the page again.</p>"));
            }
        } catch (IllegalArgumentException e) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
        }
    }

    private Optional<Session> session(HttpExchange exchange) {
        return Stream.ofNullable(exchange.getRequestHeaders().get("Cookie"))
                .flatMap(headers -> headers.stream())
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(Visit.COOKIE + "="))
                .findFirst()
                .flatMap(cookie -> sessions.find(cookie.substring(Visit.COOKIE.length() + 1)));
    }

    /** Within a session the token decides; before one, browsers name the page that sends the form. */
    private static boolean ours(HttpExchange exchange, Visit visit) {
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        var here = "http://" + exchange.getRequestHeaders().getFirst("Host");
        return (origin == null || origin.equals(here))
                && visit.session()
                        .map(session -> same(session.formToken(), visit.exact("token")))
                        .orElse(true);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
