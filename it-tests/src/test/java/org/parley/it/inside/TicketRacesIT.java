package org.parley.it.inside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.it.inside.BesideParley.bean;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.parley.account.AccountService;
import org.parley.it.Rule;
import org.parley.kernel.RequestProblem;
import org.parley.resource.AddResourceServer;
import org.parley.resource.ResourceServer;
import org.parley.resource.ResourceServerProfile;
import org.parley.resource.ResourceServerService;
import org.parley.resource.SubjectKind;
import org.parley.session.SessionService;
import org.parley.ticket.IssueTicket;
import org.parley.ticket.TicketProblem;
import org.parley.ticket.TicketService;
import org.parley.token.FamilyId;
import org.parley.token.IssuedTokens;
import org.parley.token.Rotate;
import org.parley.token.Rotation;
import org.parley.token.TokenKind;
import org.parley.token.TokenService;

/** A ticket that is issued or refreshed while what it hangs on comes to its end. */
@Inside
class TicketRacesIT {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final String SECRET = "ply_rs_" + "0".repeat(43);

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

    private static String account() {
        var name = Some.name();
        bean(AccountService.class).create(Some.account(name));
        return name;
    }

    private static String who(String name) {
        return name + "@parley.localhost";
    }

    private static ResourceServer server() {
        var profile = new ResourceServerProfile("Inside", LIFE, Duration.ofDays(1), Duration.ZERO, List.of());
        var added = bean(ResourceServerService.class)
                .add(new AddResourceServer(Some.name(), SubjectKind.USER_ID, profile, SECRET, Some.TESTER))
                .server();
        return new ResourceServer(
                added.id(),
                added.identifier(),
                added.name(),
                added.subject(),
                added.authorizationLife(),
                added.refreshLife(),
                added.verifyCache());
    }

    private static IssuedTokens issue(String name, ResourceServer server) {
        return bean(TicketService.class).issue(new IssueTicket(who(name), "u_" + name, server, null, null));
    }

    private static Rotation refresh(IssuedTokens keys, ResourceServer server) {
        return bean(TokenService.class)
                .rotate(new Rotate(
                        TokenKind.TICKET,
                        keys.refresh(),
                        server.audience(),
                        null,
                        LIFE,
                        LIFE.multipliedBy(2),
                        null,
                        null));
    }

    /** By the server's own door, so that what is in memory counts. */
    private static String verify(IssuedTokens keys, ResourceServer server) throws Exception {
        var port = 8080 + Integer.parseInt(System.getenv("PARLEY_PORT_OFFSET"));
        var caller = server.identifier() + ":" + SECRET;
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/tickets/verify"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(caller.getBytes(UTF_8)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"userId\":\"%s\",\"authorizationKey\":\"%s\"}"
                        .formatted(keys.token().subject(), keys.access())))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
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
