package org.parley.it.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Account;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** Expiry, and clocks that are set. */
@ExtendWith(ParleyExtension.class)
class TicketClockIT {

    @Test
    @Rule("A7-03")
    void authorizationKeyShouldExpireAndBeRefreshed(Parley parley) throws Exception {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders", Map.of("authorizationLife", "PT5M"));
        var ticket = api.authenticate(parley.admin().newAccount("romeo"), orders);
        parley.later(
                Duration.ofSeconds(290),
                () -> assertThat(api.valid(ticket, orders)).isTrue());
        parley.later(Duration.ofSeconds(301), () -> {
            assertThat(api.verify(ticket, orders)).hasToString("{\"valid\":false}");
            assertThat(api.valid(api.refresh(ticket), orders)).isTrue();
        });
    }

    @Test
    void useOfATicketShouldBeAUseOfItsSession(Parley parley) throws Exception {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var romeo = parley.admin().newAccount("romeo");
        var ticket = api.authenticate(romeo, orders);
        var opened = lastUsed(parley, romeo);
        parley.later(Duration.ofMinutes(6), () -> {
            assertThat(api.valid(ticket, orders)).isTrue();
            Patience.until(
                    "the session was used when the ticket was",
                    () -> lastUsed(parley, romeo).isAfter(opened.plus(Duration.ofMinutes(5))));
        });
    }

    private static Instant lastUsed(Parley parley, Account who) {
        return Instant.parse(
                parley.admin().sessions(who).get(0).path("lastUsed").asText());
    }

    @Test
    @Rule("A7-03")
    void refreshKeyShouldExpireUnlessItIsUsed(Parley parley) throws Exception {
        var api = new TicketApi(parley);
        var orders =
                parley.admin().newResourceServer("orders", Map.of("authorizationLife", "PT5M", "refreshLife", "PT1H"));
        var romeo = parley.admin().newAccount("romeo");
        var resting = api.authenticate(romeo, orders);
        var used = api.authenticate(romeo, orders);
        var again = new Ticket[1];
        parley.later(Duration.ofMinutes(50), () -> again[0] = api.refresh(used));
        parley.later(Duration.ofMinutes(61), () -> {
            assertThat(api.tryRefresh(resting).statusCode()).isEqualTo(401);
            var third = api.refresh(again[0]);
            assertThat(api.valid(third, orders)).isTrue();
            assertThat(parley.admin().sessions(romeo))
                    .as("the session goes on with the ticket")
                    .isNotEmpty();
        });
    }

    /** A key that was issued while the clock was ahead gets no more time than it had; its terminal refreshes. */
    @Test
    @Rule("A7-03")
    void clockThatIsSetBackShouldNotLengthenAKey(Parley parley) throws Exception {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders", Map.of("authorizationLife", "PT5M"));
        var romeo = parley.admin().newAccount("romeo");
        var ahead = new Ticket[1];
        parley.later(Duration.ofHours(1), () -> {
            ahead[0] = api.authenticate(romeo, orders);
            assertThat(api.valid(ahead[0], orders)).isTrue();
        });
        assertThat(api.valid(ahead[0], orders)).isFalse();
        var now = api.refresh(ahead[0]);
        assertThat(api.valid(now, orders)).isTrue();
    }

    /** What has ended stays so, and the grace window does not open again. */
    @Test
    @Rule({"A7-03", "A4-10"})
    void clockThatIsSetBackShouldReviveNothing(Parley parley) throws Exception {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var ended = api.authenticate(parley.admin().newAccount("romeo"), orders);
        var replaced = api.authenticate(parley.admin().newAccount("juliet"), orders);
        parley.later(Duration.ofHours(1), () -> {
            api.post("api/v1/tickets/revoke", ended.held());
            api.refresh(replaced);
        });
        assertThat(api.valid(ended, orders)).isFalse();
        assertThat(api.tryRefresh(ended).statusCode()).isEqualTo(401);
        assertThat(api.tryRefresh(replaced).statusCode())
                .as("an hour is no window")
                .isEqualTo(401);
    }
}
