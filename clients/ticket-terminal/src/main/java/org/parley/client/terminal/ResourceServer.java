package org.parley.client.terminal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * One application server as a terminal uses it: like an {@link HttpClient} that presents the person's ticket. Made by
 * {@link TicketClient#resourceServer}; safe for concurrent use.
 *
 * <p>A request fails with {@link TicketException} when there is no way to a ticket, and otherwise as with {@link
 * HttpClient}. An answer of 503 is an answer like any other: the application server cannot serve now, perhaps because it
 * cannot reach the platform, and the ticket is not to blame.
 */
public final class ResourceServer {
    private static final String AUTHORIZATION = "Authorization";

    private final HttpClient http;
    private final String identifier;
    private final URI address;
    private final TicketKeeper keeper;

    ResourceServer(HttpClient http, String identifier, URI address, TicketKeeper keeper) {
        this.http = http;
        this.identifier = identifier;
        this.address = address;
        this.keeper = keeper;
    }

    /**
     * The identifier that the platform knows the server by.
     *
     * @return the identifier
     */
    public String identifier() {
        return identifier;
    }

    /**
     * An address at this server.
     *
     * @param path a path relative to the server's address, such as {@code api/orders?open=true}
     * @return the whole address
     */
    public URI resolve(String path) {
        return address.resolve(path);
    }

    /**
     * Whose ticket is kept for this server.
     *
     * @return the user ID; empty when there is no ticket
     */
    public Optional<String> userId() {
        return keeper.stored().map(Ticket::userId);
    }

    /**
     * Sends a request with the person's ticket and waits for the answer. Waits for the person, too, when there is no
     * ticket.
     *
     * @param <T> what the body becomes
     * @param request to an address at this server; its body must be one that can be sent again. An {@code
     *     X-Request-Id} that it carries is kept, otherwise it gets one; {@link HttpResponse#request} has it.
     * @param bodyHandler what makes something of the answer's body; sees the last answer only
     * @return the answer; if it is a ticket error then also a new ticket was refused
     * @throws TicketException when there is no ticket to send it with
     * @throws IOException when the server cannot be reached
     * @throws InterruptedException when the thread is interrupted
     * @throws IllegalArgumentException when the request goes elsewhere
     */
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> bodyHandler)
            throws IOException, InterruptedException {
        try {
            return sendAsync(request, bodyHandler).get();
        } catch (ExecutionException failed) {
            var cause = Failures.cause(failed.getCause());
            if (cause instanceof IOException expected) {
                throw expected;
            }
            if (cause instanceof RuntimeException bug) {
                throw bug;
            }
            throw new IOException(cause);
        }
    }

    /**
     * Sends a request with the person's ticket.
     *
     * @param <T> what the body becomes
     * @param request as for {@link #send}
     * @param bodyHandler as for {@link #send}
     * @return the answer, when it is there; fails as {@link #send} does
     * @throws IllegalArgumentException when the request goes elsewhere
     */
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> bodyHandler) {
        requireHere(request.uri());
        var id = RequestId.of(request);
        return keeper.ticket(id)
                .thenCompose(ticket -> exchange(request, ticket, id, unlessTicketError(bodyHandler))
                        .thenCompose(answer -> ticketError(answer.statusCode(), answer.headers())
                                ? keeper.inPlaceOf(ticket, id)
                                        .thenCompose(other -> exchange(request, other, id, bodyHandler))
                                : CompletableFuture.completedFuture(answer)));
    }

    /**
     * Forgets the ticket and has the platform end it. Requests that are under way may still be served.
     *
     * @return done when the platform knows; fails with {@link TicketException} when it could not be told, and then the
     *     forgotten ticket ends when its time is over
     */
    public CompletableFuture<Void> signOut() {
        return keeper.signOut(UUID.randomUUID().toString());
    }

    private <T> CompletableFuture<HttpResponse<T>> exchange(
            HttpRequest request, Ticket ticket, String id, BodyHandler<T> bodyHandler) {
        var ticketed = HttpRequest.newBuilder(request, (name, value) -> !name.equalsIgnoreCase(AUTHORIZATION))
                .setHeader(AUTHORIZATION, ticket.authorization())
                .setHeader(RequestId.HEADER, id)
                .build();
        return http.sendAsync(ticketed, bodyHandler);
    }

    /** The program never sees the body of a ticket error that is being dealt with. */
    private static <T> BodyHandler<T> unlessTicketError(BodyHandler<T> bodyHandler) {
        return (ResponseInfo head) -> ticketError(head.statusCode(), head.headers())
                ? BodySubscribers.replacing(null)
                : bodyHandler.apply(head);
    }

    private static boolean ticketError(int status, HttpHeaders headers) {
        return status == 401
                && headers.allValues("WWW-Authenticate").stream()
                        .map(challenge -> challenge.toLowerCase(Locale.ROOT))
                        .anyMatch(challenge -> challenge.equals("ticket") || challenge.startsWith("ticket "));
    }

    private void requireHere(URI target) {
        var normal = target.normalize();
        if (!Objects.equals(normal.getScheme(), address.getScheme())
                || !Objects.equals(normal.getRawAuthority(), address.getRawAuthority())
                || normal.getRawPath() == null
                || !normal.getRawPath().startsWith(address.getRawPath())) {
            throw new IllegalArgumentException(target + " is not at " + identifier + ", which is at " + address);
        }
    }
}
