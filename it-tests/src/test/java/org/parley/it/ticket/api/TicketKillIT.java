package org.parley.it.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parley.it.Account;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.it.admin.ResourceServer;
import org.parley.it.server.Database;
import org.parley.it.server.Parley;

/**
 * A server of its own, killed again and again while tickets are issued and refreshed, so also between the commit and the
 * answer. The window in which a lost answer is given again is made long enough for a restart.
 */
class TicketKillIT {
    private static final System.Logger LOG = System.getLogger(TicketKillIT.class.getName());
    private static final int KILLS = 4;
    private static final int TERMINALS = 6;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    @AfterAll
    static void dismiss() {
        THREADS.shutdownNow();
    }

    @Test
    @Rule("A7-06")
    void ticketsThatWereAcknowledgedShouldSurviveAndNoKeyBeGoodTwice() {
        try (var parley = Parley.named("ticket-kill")
                .on(Database.create())
                .env("PARLEY_TOKEN_GRACE", "PT10M")
                .startedOften()
                .start()) {
            var orders = parley.admin().newResourceServer("orders");
            var terminals = IntStream.range(0, TERMINALS)
                    .mapToObj(i ->
                            new Terminal(new TicketApi(parley), parley.admin().newAccount("romeo"), orders))
                    .toList();
            var random = new SplittableRandom();
            for (int kill = 0; kill < KILLS; kill++) {
                var runs = terminals.stream()
                        .map(terminal -> CompletableFuture.runAsync(terminal::useUntilCutOff, THREADS))
                        .toList();
                int enough = answers(terminals) + random.nextInt(20, 200);
                Patience.until("enough was answered", () -> answers(terminals) >= enough);
                parley.server().kill();
                runs.forEach(run -> Patience.await("the end of the round", run));
                parley.server().start();
                terminals.forEach(Terminal::goOn);
            }
            report(terminals);
        }
    }

    private static int answers(List<Terminal> terminals) {
        return terminals.stream().mapToInt(terminal -> terminal.answers.get()).sum();
    }

    private static void report(List<Terminal> terminals) {
        LOG.log(
                System.Logger.Level.INFO,
                "{0} kills: {1} answers, {2} refreshes cut off",
                KILLS,
                answers(terminals),
                terminals.stream().mapToInt(terminal -> terminal.cutOff).sum());
        assertThat(terminals)
                .allSatisfy(terminal -> assertThat(terminal.answers).hasPositiveValue());
    }

    /** Refreshes its ticket and gets itself further ones, until the server is gone. Used by one thread at a time. */
    private static final class Terminal {
        private final TicketApi api;
        private final Account account;
        private final ResourceServer server;
        private final List<Ticket> others = new ArrayList<>();
        private Ticket current;
        private boolean refreshing;
        private final AtomicInteger answers = new AtomicInteger();
        private int cutOff;

        Terminal(TicketApi api, Account account, ResourceServer server) {
            this.api = api;
            this.account = account;
            this.server = server;
            current = api.authenticate(account, server);
        }

        void useUntilCutOff() {
            try {
                while (true) {
                    refreshing = true;
                    var next = api.refresh(current);
                    refreshing = false;
                    current = next;
                    if (answers.incrementAndGet() % 10 == 0 && others.size() < 10) {
                        others.add(api.authenticate(account, server));
                    }
                }
            } catch (UncheckedIOException gone) {
                // as a terminal sees a server that is killed
            }
        }

        /** What was answered is good; what was cut off is answered the same way now, whether or not it had happened. */
        void goOn() {
            assertThat(others)
                    .allSatisfy(ticket -> assertThat(api.valid(ticket, server)).isTrue());
            if (refreshing) {
                cutOff++;
                var before = current;
                current = api.refresh(before);
                assertThat(api.valid(before, server)).as("the replaced key").isFalse();
                assertThat(api.refresh(before)).as("asked again").isEqualTo(current);
                refreshing = false;
            }
            assertThat(api.valid(current, server)).isTrue();
        }
    }
}
