package org.parley.it.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.browser.ChromiumExtension;
import org.parley.it.browser.Screenshot;
import org.parley.it.browser.Visitor;
import org.parley.it.browser.Visitors;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.ticket.api.TicketApi;

/** How administrators find and end tickets. */
@ExtendWith({ParleyExtension.class, ChromiumExtension.class})
class TicketConsoleIT {

    @Rule("A4-19")
    @Test
    void ticketShouldBeFoundAndEnded(Parley parley, Visitors visitors) {
        var api = new TicketApi(parley);
        var person = parley.admin().newAccount("holder");
        var orders = parley.admin().newResourceServer("console-orders");
        var travel = parley.admin().newResourceServer("console-travel");
        var phone = api.authenticate(person, orders, "<b>Phone</b>");
        var tablet = api.authenticate(person, orders, "Tablet");
        var trip = api.authenticate(person, travel, "Phone");
        assertThat(api.valid(phone, orders)).isTrue();

        var visitor = signedIn(parley, visitors).follow("Tickets");
        visitor.fill("Person", person.jid()).press("Search");
        assertThat(visitor.rows(person.jid())).hasSize(3);
        assertThat(visitor.rows("<b>Phone</b>", orders.identifier(), "127.0.0.1", "Alive"))
                .hasSize(1);
        visitor.photograph(Screenshot.of("tickets"));

        visitor.fill("Resource server", travel.identifier()).press("Search");
        assertThat(visitor.rows(person.jid())).singleElement().asString().contains("Phone");
        visitor.find("td summary").click();
        visitor.press("End this ticket");
        assertThat(visitor.notice()).isEqualTo("The ticket has ended.");
        assertThat(visitor.text()).contains("No ticket found");
        assertThat(api.valid(trip, travel)).isFalse();
        assertThat(api.valid(tablet, orders)).isTrue();

        visitor.open("/console/tickets?state=OVER&who=" + person.jid());
        assertThat(visitor.rows(travel.identifier(), "Over", "ended by an administrator"))
                .hasSize(1);
        assertThat(parley.admin().audit("action=ticket.ended&subject=" + person.jid()))
                .singleElement()
                .satisfies(record -> assertThat(record.path("actor").asText()).startsWith("admin@"));
    }

    @Test
    void allTicketsOfAPersonShouldEndTogether(Parley parley, Visitors visitors) {
        var api = new TicketApi(parley);
        var person = parley.admin().newAccount("all");
        var server = parley.admin().newResourceServer("console-all");
        var first = api.authenticate(person, server);
        var second = api.authenticate(person, server);
        var other = api.authenticate(parley.admin().newAccount("spared"), server);

        var visitor = signedIn(parley, visitors);
        visitor.open("/console/account?name=" + person.user())
                .seeing(() -> visitor.find("#tickets").click());
        assertThat(visitor.rows(person.jid())).hasSize(2);
        visitor.unfold("End all of these").press("End them all");
        assertThat(visitor.notice()).isEqualTo("These tickets have ended.");
        assertThat(api.valid(first, server)).isFalse();
        assertThat(api.valid(second, server)).isFalse();
        assertThat(api.valid(other, server)).isTrue();

        visitor.open("/console/resource-server?id=" + server.id())
                .seeing(() -> visitor.find("[id='resource:tickets']").click());
        assertThat(visitor.rows(server.identifier())).hasSize(1);
        visitor.unfold("End all of these").press("End them all");
        assertThat(api.valid(other, server)).isFalse();
    }

    @Test
    void sessionOfATicketShouldLeadToIt(Parley parley, Visitors visitors) {
        var person = parley.admin().newAccount("session");
        var server = parley.admin().newResourceServer("console-session");
        new TicketApi(parley).authenticate(person, server);

        var visitor = signedIn(parley, visitors).open("/console/sessions?who=" + person.jid());
        visitor.follow(server.identifier());
        assertThat(visitor.rows(person.jid(), server.identifier())).hasSize(1);
        assertThat(visitor.path()).isEqualTo("/console/tickets");
    }

    @Test
    void nobodyShouldEndAllTicketsThereAre(Parley parley, Visitors visitors) {
        var visitor = signedIn(parley, visitors).open("/console/tickets");
        assertThat(visitor.text()).doesNotContain("End all of these");
        assertThat(parley.admin().request("DELETE", "tickets", null).statusCode())
                .isEqualTo(400);
        assertThat(parley.admin()
                        .request("DELETE", "tickets?resourceServer=nowhere", null)
                        .statusCode())
                .isEqualTo(404);
    }

    private static Visitor signedIn(Parley parley, Visitors visitors) {
        var admin = parley.administrator();
        return visitors.of(parley)
                .open("/console/")
                .fill("User name", admin.user())
                .fill("Password", admin.password())
                .press("Sign in");
    }
}
