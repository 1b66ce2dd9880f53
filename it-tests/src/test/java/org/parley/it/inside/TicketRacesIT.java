package org.parley.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.it.inside.BesideParley.bean;
import static org.parley.it.inside.SomeTickets.account;
import static org.parley.it.inside.SomeTickets.issue;
import static org.parley.it.inside.SomeTickets.issueTo;
import static org.parley.it.inside.SomeTickets.refresh;
import static org.parley.it.inside.SomeTickets.server;
import static org.parley.it.inside.SomeTickets.verify;
import static org.parley.it.inside.SomeTickets.who;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.parley.account.AccountService;
import org.parley.it.Rule;
import org.parley.kernel.RequestProblem;
import org.parley.resource.ResourceServerService;
import org.parley.session.SessionService;
import org.parley.ticket.TicketProblem;
import org.parley.token.FamilyId;
import org.parley.token.Rotation;
import org.parley.token.TokenKind;
import org.parley.token.TokenService;
import org.parley.website.WebsiteService;

/** A ticket that is issued or refreshed while what it hangs on comes to its end. */
@Inside
class TicketRacesIT {
    @Deployment
    public static WebArchive besideParley() {
        return BesideParley.archive();
    }

    @Test
    @Rule({"A4-19", "A7-05"})
    void ticketShouldNotBeIssuedToAnAccountThatIsBeingLocked() throws Exception {
        var name = account();
        var server = server();
        try (var first = new OpenTransaction()) {
            bean(AccountService.class).lock(name, Some.TESTER);
            var second = first.obstructs(() -> issue(name, server));
            first.commit();
            assertThat(Some.refusal(second)).isEqualTo(RequestProblem.SIGN_IN_NEEDED);
        }
    }

    @Test
    @Rule({"A4-19", "A7-05"})
    void ticketThatIsBeingIssuedShouldEndWithItsAccount() throws Exception {
        var name = account();
        var server = server();
        FamilyId ticket;
        try (var first = new OpenTransaction()) {
            ticket = issue(name, server).family();
            var second = first.obstructs(() -> {
                bean(AccountService.class).lock(name, Some.TESTER);
                return null;
            });
            first.commit();
            second.get(30, TimeUnit.SECONDS);
        }
        assertThat(bean(TokenService.class).find(ticket)).isEmpty();
    }

    @Test
    @Rule({"A4-19", "A7-05"})
    void ticketShouldNotBeIssuedForAServerThatIsBeingSuspended() throws Exception {
        var name = account();
        var server = server();
        try (var first = new OpenTransaction()) {
            bean(ResourceServerService.class).suspend(server.id(), Some.TESTER);
            var second = first.obstructs(() -> issue(name, server));
            first.commit();
            assertThat(Some.refusal(second)).isEqualTo(TicketProblem.UNKNOWN_RESOURCE_SERVER);
        }
    }

    @Test
    @Rule({"A4-19", "A5-15", "A7-05"})
    void ticketShouldNotBeIssuedToTheMemberOfAWebsiteThatIsBeingSuspended() throws Exception {
        var websites = bean(WebsiteService.class);
        var domain = Some.name() + ".example";
        var website = websites.add(Some.website(domain)).website().id();
        websites.authorize(website, Some.TESTER);
        var server = server();
        try (var first = new OpenTransaction()) {
            websites.suspend(website, Some.TESTER);
            var second = first.obstructs(() -> issueTo("alice@" + domain, server));
            first.commit();
            assertThat(Some.refusal(second)).isEqualTo(RequestProblem.SIGN_IN_NEEDED);
        }
    }

    @Test
    @Rule("A7-04")
    void refreshShouldWaitForTheEndOfTheSession() throws Exception {
        var server = server();
        var ticket = issue(account(), server);
        var session = ticket.token().session();
        try (var first = new OpenTransaction()) {
            holdSession(session.value());
            var second = first.obstructs(() -> refresh(ticket, server));
            bean(SessionService.class).end(session, "signed out");
            first.commit();
            assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(new Rotation.Refused(Rotation.Reason.ENDED));
        }
    }

    @Test
    @Rule("A4-19")
    void keysThatAreRefreshedWhileAllTicketsEndShouldBeNoGood() throws Exception {
        var server = server();
        var name = account();
        var older = issue(name, server);
        var newer = issue(name, server);
        var tokens = bean(TokenService.class);
        Rotation.Rotated refreshed;
        try (var first = new OpenTransaction()) {
            holdTicket(newer.family().value());
            var second = first.obstructs(() -> tokens.endAllOf(TokenKind.TICKET, who(name), null, "test", Some.TESTER));
            refreshed = (Rotation.Rotated) refresh(older, server);
            assertThat(verify(refreshed.tokens(), server)).contains("\"valid\":true");
            first.commit();
            assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(2);
        }
        assertThat(verify(refreshed.tokens(), server)).isEqualTo("{\"valid\":false}");
    }

    private static void holdSession(UUID id) throws SQLException {
        hold("session", id);
    }

    private static void holdTicket(UUID id) throws SQLException {
        hold("token_family", id);
    }

    /** Until the transaction of this thread is over. */
    private static void hold(String table, UUID id) throws SQLException {
        var database = BesideParley.found(DataSource.class, "java:jboss/datasources/ParleyDS");
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select id from " + table + " where id = ? for update")) {
            statement.setObject(1, id);
            statement.executeQuery();
        }
    }
}
