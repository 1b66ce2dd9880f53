package org.parley.client.resource;

import jakarta.json.spi.JsonProvider;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The answers in place of the application's own, each with a problem description (RFC 9457). */
enum Refusal {
    NO_TICKET(401, "ticket/missing", "A ticket is needed here."),
    INVALID_TICKET(401, "ticket/refused", "The ticket is not valid here."),
    NO_VERDICT(503, "ticket/no-verdict", "Tickets cannot be verified at the moment.");

    private static final JsonProvider JSON = JsonProvider.provider();

    private final int status;
    private final String code;
    private final String title;

    Refusal(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    AuthenticationStatus send(HttpServletResponse response, TicketSettings settings, String requestId) {
        var body = JSON.createObjectBuilder()
                .add("type", settings.platform().resolve("problems/" + code).toString())
                .add("title", title)
                .add("status", status)
                .add("code", code)
                .add("requestId", requestId)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        switch (this) {
            case NO_TICKET -> response.setHeader("WWW-Authenticate", challenge(settings));
            case INVALID_TICKET ->
                response.setHeader("WWW-Authenticate", challenge(settings) + ", error=\"invalid_ticket\"");
            case NO_VERDICT ->
                response.setHeader(
                        "Retry-After",
                        String.valueOf(Math.max(1, settings.retryAfter().toSeconds())));
        }
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static String challenge(TicketSettings settings) {
        return "Ticket realm=\"" + settings.resourceServer() + '"';
    }
}
