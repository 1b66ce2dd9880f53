package org.parley.it.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.server.Parley;

/** The flow of a ticket as a person meets it. */
@ExtendWith(PartnersExtension.class)
class TicketFlowIT {
    private static final String RS1 = "it-orders";
    private static final String RS2 = "it-stock";
    private static final String ORDERS = "api/orders";
    private static final String PASSWORD = "tide-and-timber";

    @Test
    @Rule({"A4-01", "A4-04", "A4-20"})
    void personWithoutAnAccountShouldRegisterAndGetATicketOfThreeParts(Partners partners, Terminal terminal)
            throws Exception {
        var name = newName();
        terminal.register(name, PASSWORD);
        var answer = terminal.get(RS1, ORDERS);
        assertThat(answer.status()).isEqualTo(200);

        var ticket = terminal.stored(RS1).orElseThrow();
        assertThat(answer.body()).contains("\"userId\":\"" + ticket.userId() + "\"");
        assertThat(ticket.authorizationKey()).startsWith("ply_ta_");
        assertThat(ticket.refreshKey()).startsWith("ply_tr_");
        assertThat(Files.readAllLines(terminal.file(RS1)))
                .filteredOn(line -> !line.startsWith("#"))
                .hasSize(4)
                .contains("resourceServer=" + RS1);
        assertThat(terminal.toPlatform().exchanges())
                .extracting(Wire.Exchange::path)
                .containsExactly("/api/v1/accounts", "/api/v1/tickets");
        assertThat(terminal.stored(RS2)).isEmpty();
    }

    @Test
    @Rule("A4-02")
    void storedTicketShouldBeShownWithoutAnyAuthentication(Parley parley, Terminal terminal) {
        terminal.signIn(parley.admin().newAccount("alice"));
        terminal.get(RS1, ORDERS);
        terminal.toPlatform().forget();
        terminal.toServers().forget();

        assertThat(terminal.get(RS1, "mine").body())
                .contains("Orders of " + terminal.stored(RS1).orElseThrow().userId());
        var ticket = terminal.stored(RS1).orElseThrow();
        assertThat(terminal.toPlatform().exchanges()).isEmpty();
        assertThat(terminal.toServers().exchanges()).singleElement().satisfies(request -> {
            assertThat(request.authorization())
                    .isEqualTo("Ticket " + ticket.userId() + ":" + ticket.authorizationKey());
            assertThat(request.body()).isEmpty();
            assertThat(request.toString()).doesNotContain(ticket.refreshKey());
        });
    }

    @Test
    @Rule({"A4-03", "A4-16"})
    void oneAccountShouldGetATicketForEachServerUnderOneUserId(Terminal terminal) {
        var name = newName();
        terminal.register(name, PASSWORD);
        terminal.get(RS1, ORDERS);
        var first = terminal.stored(RS1).orElseThrow();
        terminal.tell("sign-in " + name + ' ' + PASSWORD);

        var answer = terminal.get(RS2, ORDERS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"userId\":\"" + first.userId() + "\"");
        assertThat(terminal.stored(RS2)).get().satisfies(second -> {
            assertThat(second.userId()).isEqualTo(first.userId());
            assertThat(second.authorizationKey()).isNotEqualTo(first.authorizationKey());
            assertThat(second.refreshKey()).isNotEqualTo(first.refreshKey());
        });
        assertThat(terminal.toPlatform().exchanges("/accounts")).hasSize(1);
        assertThat(terminal.toServers().exchanges("/stock/api/orders"))
                .singleElement()
                .satisfies(request -> assertThat(request.toString()).doesNotContain(first.authorizationKey()));
    }

    @Test
    @Rule("A4-05")
    void serverShouldDeliverOnlyWhatThePlatformVouchesFor(Parley parley, Partners partners, Terminal terminal) {
        terminal.signIn(parley.admin().newAccount("alice"));
        var answer = terminal.get(RS1, ORDERS);
        assertThat(partners.toPlatform().exchangesOf(answer.requestId()))
                .singleElement()
                .satisfies(verify -> {
                    assertThat(verify.path()).isEqualTo("/api/v1/tickets/verify");
                    assertThat(verify.authorization())
                            .isEqualTo(partners.orders().authorization());
                    assertThat(verify.answer()).contains("\"valid\":true");
                });

        partners.toPlatform().lie("/api/v1/tickets/verify", "{\"valid\":false}");
        try {
            var refused = terminal.get(RS1, ORDERS);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.body()).doesNotContain("lamp");
        } finally {
            partners.toPlatform().lie("/api/v1/tickets/verify", null);
        }
        assertThat(terminal.get(RS1, ORDERS).status()).isEqualTo(200);
    }

    @Test
    @Rule("A4-06")
    void alteredKeyShouldBeATicketError(Parley parley, Partners partners, Terminal terminal) {
        terminal.signIn(parley.admin().newAccount("alice"));
        terminal.get(RS1, ORDERS);
        terminal.alter(RS1, "authorizationKey");
        terminal.toServers().forget();

        terminal.get(RS1, ORDERS);
        assertThat(terminal.toServers().exchanges().get(0)).satisfies(refused -> {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.answer()).contains("ticket/refused").doesNotContain("lamp");
        });
    }

    @Test
    @Rule({"A4-07", "A4-20"})
    void expiredKeyShouldBeRefreshedAndTheRequestRepeated(Parley parley, Terminal terminal) throws Exception {
        terminal.signIn(parley.admin().newAccount("alice"));
        terminal.get(RS1, ORDERS);
        var before = terminal.stored(RS1).orElseThrow();
        terminal.toPlatform().forget();

        parley.later(Duration.ofMinutes(16), () -> {
            var answer = terminal.get(RS1, ORDERS);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains(before.userId());
        });
        assertThat(terminal.toPlatform().exchanges())
                .extracting(Wire.Exchange::path)
                .containsExactly("/api/v1/tickets/refresh");
        assertThat(terminal.stored(RS1)).get().satisfies(after -> {
            assertThat(after.userId()).isEqualTo(before.userId());
            assertThat(after.authorizationKey()).isNotEqualTo(before.authorizationKey());
            assertThat(after.refreshKey()).isNotEqualTo(before.refreshKey());
        });
    }

    @Test
    @Rule({"A4-08", "A4-09"})
    void refusedRefreshShouldLeadToOneAuthentication(Parley parley, Terminal terminal) {
        var account = parley.admin().newAccount("alice");
        terminal.signIn(account);
        terminal.get(RS1, ORDERS);
        var before = terminal.stored(RS1).orElseThrow();
        terminal.alter(RS1, "authorizationKey");
        terminal.alter(RS1, "refreshKey");
        terminal.toPlatform().forget();

        var answer = terminal.get(RS1, ORDERS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(terminal.toPlatform().exchanges())
                .satisfiesExactly(
                        refresh -> {
                            assertThat(refresh.path()).isEqualTo("/api/v1/tickets/refresh");
                            assertThat(refresh.status()).isEqualTo(401);
                        },
                        authentication -> {
                            assertThat(authentication.path()).isEqualTo("/api/v1/tickets");
                            assertThat(authentication.status()).isEqualTo(201);
                        });
        assertThat(terminal.stored(RS1)).get().satisfies(after -> {
            assertThat(after.userId()).isEqualTo(before.userId());
            assertThat(after.refreshKey()).isNotEqualTo(before.refreshKey());
        });

        terminal.tell("sign-in " + account.user() + " no-longer-right");
        terminal.alter(RS1, "authorizationKey");
        terminal.alter(RS1, "refreshKey");
        terminal.toPlatform().forget();
        assertThat(terminal.tell("get " + RS1 + " " + ORDERS)).startsWith("no ticket: BAD_CREDENTIALS");
        assertThat(terminal.toPlatform().exchanges()).hasSize(2);
    }

    private static String newName() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }
}
