package org.parley.it.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Account;
import org.parley.it.Rule;
import org.parley.it.admin.ResourceServer;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** What ends tickets ends them before it answers: each is verified before, so that it is in memory, and right after. */
@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class TicketEndIT {

    @Test
    @Rule("A4-19")
    void signOutShouldEndTheTicketAndItsSession(Parley parley) {
        var scene = Scene.of(parley);
        var other = scene.api.authenticate(scene.romeo, scene.orders);
        assertThat(scene.api.post("api/v1/tickets/revoke", scene.ticket.held()).statusCode())
                .isEqualTo(204);
        scene.assertOver();
        assertThat(scene.api.valid(other, scene.orders)).as("another sign-in").isTrue();
        assertThat(parley.admin().sessions(scene.romeo)).hasSize(1);
        assertThat(scene.api.post("api/v1/tickets/revoke", scene.ticket.held()).statusCode())
                .as("again")
                .isEqualTo(204);
    }

    @Test
    @Rule({"A4-19", "A7-04"})
    void endOfTheSessionShouldEndTheTicket(Parley parley) {
        var scene = Scene.of(parley);
        var session = parley.admin().sessions(scene.romeo).get(0);
        assertThat(session.path("kind").asText()).isEqualTo("TICKET");
        assertThat(session.path("client").asText()).isEqualTo(scene.orders.identifier());
        parley.admin().delete("sessions/" + session.path("id").asText());
        scene.assertOver();
    }

    @Test
    @Rule({"A4-19", "A7-05"})
    void lockShouldEndTheTickets(Parley parley) {
        var scene = Scene.of(parley);
        parley.admin().lock(scene.romeo);
        scene.assertOver();
        assertThat(scene.api
                        .tryAuthenticate(scene.romeo.user(), scene.romeo.password(), scene.orders.identifier())
                        .statusCode())
                .isEqualTo(401);
        scene.assertTold("account locked");
        parley.admin().unlock(scene.romeo);
        scene.assertOver();
    }

    @Test
    @Rule({"A4-19", "A7-05"})
    void removalOfTheAccountShouldEndTheTickets(Parley parley) {
        var scene = Scene.of(parley);
        parley.admin().remove(scene.romeo);
        scene.assertOver();
        scene.assertTold("account removed");
    }

    @Test
    @Rule("A7-05")
    void newPasswordShouldEndTheTickets(Parley parley) {
        var scene = Scene.of(parley);
        parley.admin().changePassword(scene.romeo, "another-secret");
        scene.assertOver();
    }

    @Test
    @Rule({"A4-19", "A7-05"})
    void suspensionOfTheResourceServerShouldEndItsTicketsForGood(Parley parley) {
        var scene = Scene.of(parley);
        var travel = parley.admin().newResourceServer("travel");
        var elsewhere = scene.api.authenticate(scene.romeo, travel);
        scene.orders.suspend();
        assertThat(scene.api
                        .post(
                                "api/v1/tickets/verify",
                                scene.ticket.shown(),
                                Map.of("Authorization", scene.orders.authorization()))
                        .statusCode())
                .as("nobody there to be answered")
                .isEqualTo(401);
        assertThat(scene.api
                        .tryAuthenticate(scene.romeo.user(), scene.romeo.password(), scene.orders.identifier())
                        .statusCode())
                .isEqualTo(404);
        assertThat(parley.admin().sessions(scene.romeo)).hasSize(1);
        scene.orders.resume();
        scene.assertOver();
        scene.assertTold("resource server suspended");
        assertThat(scene.api.valid(elsewhere, travel)).isTrue();
    }

    @Test
    @Rule("A7-05")
    void removalOfTheResourceServerShouldEndItsTickets(Parley parley) {
        var scene = Scene.of(parley);
        scene.orders.remove();
        assertThat(scene.api.tryRefresh(scene.ticket).statusCode()).isEqualTo(401);
        assertThat(parley.admin().sessions(scene.romeo)).isEmpty();
        scene.assertTold("resource server removed");
    }

    @Test
    @Rule("A7-05")
    void suspensionOfTheWebsiteShouldEndItsMembersTickets(Parley parley, PartnerSite site) {
        var website = parley.admin().authorize(site);
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var alice = site.newMember("alice");
        var ticket = api.authenticate(alice.jid(), alice.password(), orders);
        assertThat(api.valid(ticket, orders)).isTrue();
        website.suspend();
        assertThat(api.valid(ticket, orders)).isFalse();
        assertThat(api.tryRefresh(ticket).statusCode()).isEqualTo(401);
    }

    private record Scene(Parley parley, TicketApi api, ResourceServer orders, Account romeo, Ticket ticket) {
        static Scene of(Parley parley) {
            var api = new TicketApi(parley);
            var orders = parley.admin().newResourceServer("orders");
            var romeo = parley.admin().newAccount("romeo");
            var ticket = api.authenticate(romeo, orders);
            assertThat(api.valid(ticket, orders)).isTrue();
            return new Scene(parley, api, orders, romeo, ticket);
        }

        void assertOver() {
            assertThat(api.valid(ticket, orders)).isFalse();
            assertThat(api.tryRefresh(ticket).statusCode()).isEqualTo(401);
        }

        void assertTold(String reason) {
            assertThat(parley.admin().audit("action=ticket.ended&subject=" + romeo.jid()))
                    .anySatisfy(entry -> assertThat(
                                    entry.path("details").path("reason").asText())
                            .isEqualTo(reason));
        }
    }
}
