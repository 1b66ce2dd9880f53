package org.parley.it.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Http;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** Many with the same refresh key, and an answer that was lost. */
@ExtendWith(ParleyExtension.class)
class RefreshRaceIT {
    private static final int RACERS = 64;
    private static final Duration AFTER_THE_WINDOW = Duration.ofSeconds(11);

    @Test
    @Rule("A4-18")
    void sixtyFourAtOnceShouldGetTheSameOneGeneration(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var romeo = parley.admin().newAccount("romeo");
        var first = api.authenticate(romeo, orders);
        var races = IntStream.range(0, RACERS)
                .mapToObj(i -> api.postAsync("api/v1/tickets/refresh", first.refreshing()))
                .toList();
        var answers = new HashSet<Ticket>();
        for (var race : races) {
            var answer = Patience.await("the end of the race", race);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            answers.add(Ticket.of(Http.json(answer)));
        }
        assertThat(answers).hasSize(1);
        var second = answers.iterator().next();
        assertThat(api.valid(first, orders)).isFalse();
        assertThat(api.valid(second, orders)).isTrue();
        assertThat(parley.admin().audit("action=ticket.refreshed&subject=" + romeo.jid()))
                .as("one rotation")
                .hasSize(1);
        assertThat(api.valid(api.refresh(second), orders)).isTrue();
    }

    @Test
    @Rule({"A4-10", "A4-18"})
    void replacedKeyShouldEndTheTicketAfterTheWindow(Parley parley) throws Exception {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var romeo = parley.admin().newAccount("romeo");
        var first = api.authenticate(romeo, orders);
        var second = api.refresh(first);
        assertThat(api.refresh(first)).as("within the window, a lost answer").isEqualTo(second);
        parley.later(AFTER_THE_WINDOW, () -> {
            assertThat(api.valid(second, orders)).isTrue();
            assertThat(api.tryRefresh(first).statusCode()).isEqualTo(401);
            assertThat(api.valid(second, orders)).isFalse();
            assertThat(api.tryRefresh(second).statusCode()).isEqualTo(401);
        });
        assertThat(parley.admin().audit("action=ticket.reused&subject=" + romeo.jid()))
                .hasSize(1);
    }

    @Test
    @Rule("A4-10")
    void replacedKeyShouldEndTheTicketOnceItsSuccessorWasUsed(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var first = api.authenticate(parley.admin().newAccount("romeo"), orders);
        var third = api.refresh(api.refresh(first));
        assertThat(api.tryRefresh(first).statusCode())
                .as("still within the window")
                .isEqualTo(401);
        assertThat(api.valid(third, orders)).isFalse();
    }

    /** A thief and the owner refresh in turns, both with what they have: soon neither has anything. */
    @Test
    @Rule("A4-10")
    void thiefShouldNotGoOnBesideTheOwner(Parley parley) throws Exception {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var stolen = api.authenticate(parley.admin().newAccount("romeo"), orders);
        var owners = api.refresh(stolen);
        parley.later(AFTER_THE_WINDOW, () -> {
            assertThat(api.tryRefresh(stolen).statusCode()).as("the thief").isEqualTo(401);
            assertThat(api.tryRefresh(owners).statusCode()).as("the owner").isEqualTo(401);
        });
    }

    @Test
    @Rule("A4-18")
    void raceBetweenRefreshAndSignOutShouldLeaveNothing(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        for (int i = 0; i < 10; i++) {
            var ticket = api.authenticate(parley.admin().newAccount("romeo"), orders);
            var refresh = api.postAsync("api/v1/tickets/refresh", ticket.refreshing());
            var revoke = api.postAsync("api/v1/tickets/revoke", ticket.held());
            var refreshed = Patience.await("the refresh", refresh);
            assertThat(Patience.await("the sign-out", revoke).statusCode()).isEqualTo(204);
            if (refreshed.statusCode() == 200) {
                assertThat(api.valid(Ticket.of(Http.json(refreshed)), orders)).isFalse();
            }
            assertThat(api.valid(ticket, orders)).isFalse();
        }
    }
}
