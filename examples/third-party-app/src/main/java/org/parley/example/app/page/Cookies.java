package org.parley.example.app.page;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two cookies: which browser this is, to which answers of Parley are bound, and who is signed in. Browsers share cookies among
 * all ports of a host, so the port is in their names.
 */
final class Cookies {
    private final String browser;
    private final String session;

    Cookies(int port) {
        browser = "browser_" + port;
        session = "session_" + port;
    }

    String browser(HttpExchange exchange) {
        return find(exchange, browser).orElseGet(() -> {
            var fresh = Sessions.random();
            set(exchange, browser, fresh, "");
            return fresh;
        });
    }

    Optional<String> session(HttpExchange exchange) {
        return find(exchange, session);
    }

    /** @param id null takes the cookie away */
    void session(HttpExchange exchange, String id) {
        set(exchange, session, id == null ? "" : id, id == null ? "; Max-Age=0" : "");
    }

    /** Over HTTPS, which is what a real app uses, it would say {@code Secure} too. */
    private static void set(HttpExchange exchange, String name, String value, String more) {
        exchange.getResponseHeaders()
                .add("Set-Cookie", "%s=%s; Path=/; HttpOnly; SameSite=Lax%s".formatted(name, value, more));
    }

    private static Optional<String> find(HttpExchange exchange, String name) {
        return Stream.ofNullable(exchange.getRequestHeaders().get("Cookie"))
                .flatMap(headers -> headers.stream())
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .map(cookie -> cookie.substring(name.length() + 1));
    }
}
