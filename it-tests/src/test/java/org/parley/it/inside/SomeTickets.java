package org.parley.it.inside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.parley.it.inside.BesideParley.bean;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.parley.account.AccountService;
import org.parley.kernel.GroupCommit;
import org.parley.resource.AddResourceServer;
import org.parley.resource.ResourceServer;
import org.parley.resource.ResourceServerProfile;
import org.parley.resource.ResourceServerService;
import org.parley.resource.SubjectKind;
import org.parley.ticket.IssueTicket;
import org.parley.ticket.TicketService;
import org.parley.token.IssuedTokens;
import org.parley.token.Rotate;
import org.parley.token.Rotation;
import org.parley.token.TokenKind;
import org.parley.token.control.Asked;
import org.parley.token.control.FamilyBook;

/** Resource servers and tickets for them, made and used inside the server. */
final class SomeTickets {
    static final Duration LIFE = Duration.ofMinutes(15);
    private static final String SECRET = "ply_rs_" + "0".repeat(43);

    private SomeTickets() {}

    static String account() {
        var name = Some.name();
        bean(AccountService.class).create(Some.account(name));
        return name;
    }

    static String who(String name) {
        return name + "@parley.localhost";
    }

    static ResourceServer server() {
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

    static IssuedTokens issue(String name, ResourceServer server) {
        return issueTo(who(name), server);
    }

    static IssuedTokens issueTo(String who, ResourceServer server) {
        return bean(TicketService.class).issue(new IssueTicket(who, subject(who), server, null, null));
    }

    static String subject(String who) {
        return "u_" + who;
    }

    /** As the desk does it, but on the thread of whoever asks. */
    static Rotation refresh(IssuedTokens keys, ResourceServer server) {
        var book = bean(FamilyBook.class);
        return new GroupCommit<Asked<Rotate>, Rotation>(
                        1, 1, 1, book::rotateTogether, Runnable::run, book::rotateAlone, Runnable::run)
                .write(Asked.now(new Rotate(
                        TokenKind.TICKET,
                        keys.refresh(),
                        server.audience(),
                        null,
                        LIFE,
                        LIFE.multipliedBy(2),
                        Rotate.Terms.AS_BEFORE,
                        null)))
                .toCompletableFuture()
                .join();
    }

    /** By the server's own door, so that what is in memory counts. */
    static String verify(IssuedTokens keys, ResourceServer server) throws Exception {
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
}
