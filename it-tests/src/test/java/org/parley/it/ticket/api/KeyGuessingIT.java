package org.parley.it.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.it.server.Parley;

/** Guesses are bounded where they come from, and cost those who do not guess nothing. On a server of its own, on H2. */
class KeyGuessingIT {

    @Test
    void guessesShouldBeBoundedByAddressAndByServer() throws Exception {
        try (var parley = Parley.named("guessing")
                .env("PARLEY_TICKET_GUESSES_PER_ADDRESS", "5")
                .env("PARLEY_TICKET_GUESSES_PER_SERVER", "10")
                .env("PARLEY_TICKET_REGISTRATIONS_PER_ADDRESS", "3")
                .start()) {
            registrationsShouldBeBounded(parley);
            refreshKeysShouldBeBounded(parley);
            authorizationKeysShouldBeBounded(parley);
        }
    }

    private static void registrationsShouldBeBounded(Parley parley) {
        var api = new TicketApi(parley);
        for (int i = 0; i < 3; i++) {
            assertThat(api.post("api/v1/accounts", Map.of("userName", "registered-" + i, "password", "a long secret"))
                            .statusCode())
                    .isEqualTo(201);
        }
        var tooMany = api.post("api/v1/accounts", Map.of("userName", "registered-3", "password", "a long secret"));
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.body()).contains("ticket/too-many-registrations");
        assertThat(tooMany.headers().firstValueAsLong("Retry-After")).isPresent();
    }

    private static void refreshKeysShouldBeBounded(Parley parley) throws Exception {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var ticket = api.authenticate(parley.admin().newAccount("romeo"), orders);
        for (int i = 0; i < 5; i++) {
            var server = i % 2 == 0 ? orders.identifier() : "nowhere";
            var guess = new Ticket(server, ticket.userId(), "", MadeUpKey.refresh());
            assertThat(api.tryRefresh(guess).statusCode()).isEqualTo(401);
        }
        for (var path : new String[] {"list", "revoke"}) {
            var answer = api.post("api/v1/tickets/" + path, ticket.held());
            assertThat(answer.statusCode()).as(path).isEqualTo(429);
        }
        var answer = api.tryRefresh(ticket);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("ticket/too-many-guesses");
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(api.valid(ticket, orders)).as("the ticket goes on").isTrue();
        parley.later(Duration.ofSeconds(70), () -> api.refresh(ticket));
    }

    private static void authorizationKeysShouldBeBounded(Parley parley) throws Exception {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var travel = parley.admin().newResourceServer("travel");
        var romeo = parley.admin().newAccount("romeo");
        var known = api.authenticate(romeo, orders);
        var fresh = api.authenticate(romeo, orders);
        assertThat(api.valid(known, orders)).isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(api.verify(mistyped(known), orders).path("valid").asBoolean())
                    .as("a mistyped key is no guess")
                    .isFalse();
        }
        for (int i = 0; i < 10; i++) {
            assertThat(api.verify(guess(known), orders).path("valid").asBoolean())
                    .isFalse();
        }
        var answer = api.post("api/v1/tickets/verify", guess(known), Map.of("Authorization", orders.authorization()));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(api.valid(known, orders))
                .as("whoever is known goes on meanwhile")
                .isTrue();
        assertThat(api.verify(guess(known), travel).path("valid").asBoolean())
                .as("other servers too")
                .isFalse();
        parley.later(
                Duration.ofSeconds(70),
                () -> assertThat(api.valid(fresh, orders)).isTrue());
    }

    private static Map<String, Object> guess(Ticket ticket) {
        return Map.of("userId", ticket.userId(), "authorizationKey", MadeUpKey.authorization());
    }

    private static Map<String, Object> mistyped(Ticket ticket) {
        var key = ticket.authorizationKey();
        var other = key.charAt(12) == 'a' ? 'b' : 'a';
        return Map.of("userId", ticket.userId(), "authorizationKey", key.substring(0, 12) + other + key.substring(13));
    }
}
