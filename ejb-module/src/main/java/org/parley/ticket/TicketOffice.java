package org.parley.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.Refusals;
import org.parley.identity.IdentityService;
import org.parley.resource.ResourceServer;
import org.parley.resource.ResourceServers;
import org.parley.signin.PasswordAttempt;
import org.parley.signin.PasswordSignIn;
import org.parley.ticket.control.Bounds;
import org.parley.token.IssuedTokens;
import org.parley.token.Rotate;
import org.parley.token.Rotation;
import org.parley.token.TokenDesk;
import org.parley.token.TokenKind;

/**
 * Where terminals get tickets and have them renewed. Outside of any transaction, since judging a password takes long and
 * may ask a website; what is written is written by services.
 */
@ApplicationScoped
public class TicketOffice {
    /** What may be a user ID, and so may stand in the audit log: people type passwords into the wrong field. */
    private static final Pattern USER_ID = Pattern.compile("[uo]_[a-z2-7]{26}");

    @Inject
    ResourceServers servers;

    @Inject
    PasswordSignIn signIn;

    @Inject
    IdentityService identities;

    @Inject
    TicketService tickets;

    @Inject
    TokenDesk tokens;

    @Inject
    Refusals refusals;

    @Inject
    Bounds bounds;

    @Inject
    Clock clock;

    public IssuedTicket authenticate(Authenticate command) {
        var server = servers.find(command.resourceServer()).orElseThrow(() -> unknownServer(command.address()));
        var person = signIn.judge(new PasswordAttempt(
                command.userName(),
                command.password(),
                command.address(),
                server.id().audience()));
        var subject =
                switch (server.subject()) {
                    case USER_ID -> identities.userIdOf(person.who()).value();
                    case OPEN_ID ->
                        identities.openIdOf(server.audience(), person.who()).value();
                };
        return ticket(
                server,
                tickets.issue(new IssueTicket(person.who(), subject, server, command.device(), command.address())));
    }

    /** New keys, the same user ID. Every refusal is the same to the terminal. */
    public IssuedTicket refresh(Refresh command) {
        bounds.checkGuesses(command.address());
        var server = servers.find(command.resourceServer());
        var rotation = server.map(known -> rotated(known, command))
                .orElseGet(() -> new Rotation.Refused(Rotation.Reason.FOREIGN));
        if (rotation instanceof Rotation.Rotated rotated) {
            return ticket(server.orElseThrow(), rotated.tokens());
        }
        throw refusal(command, ((Rotation.Refused) rotation).reason());
    }

    private Rotation rotated(ResourceServer server, Refresh command) {
        var rotation = new Rotate(
                TokenKind.TICKET,
                command.refreshKey(),
                server.audience(),
                command.userId(),
                server.authorizationLife(),
                server.refreshLife(),
                Rotate.Terms.AS_BEFORE,
                command.address());
        return tokens.rotate(rotation).toCompletableFuture().join();
    }

    /** Its name stays out of the log: people type passwords into the wrong field. */
    private RuntimeException unknownServer(String address) {
        refusals.record(AuditEntry.of("ticket.authenticate-refused", new Actor(null, address), null)
                .with("reason", TicketProblem.UNKNOWN_RESOURCE_SERVER.name()));
        return TicketProblem.UNKNOWN_RESOURCE_SERVER.problem();
    }

    private RuntimeException refusal(Refresh command, Rotation.Reason reason) {
        switch (reason) {
            case MALFORMED, UNKNOWN, FOREIGN -> bounds.guessed(command.address());
            case EXPIRED, ENDED, REUSED -> {
                // a key that was good once is no guess
            }
        }
        var subject = USER_ID.matcher(command.userId()).matches() ? command.userId() : null;
        refusals.record(AuditEntry.of("ticket.refresh-refused", new Actor(null, command.address()), subject)
                .with("reason", reason.name())
                .with(
                        "resourceServer",
                        servers.find(command.resourceServer())
                                .map(ResourceServer::identifier)
                                .orElse(null)));
        return TicketProblem.REFUSED.problem();
    }

    private IssuedTicket ticket(ResourceServer server, IssuedTokens keys) {
        var now = clock.instant();
        return new IssuedTicket(
                server.identifier(),
                keys.token().subject(),
                keys.access(),
                keys.refresh(),
                rest(now, keys.accessExpires()),
                rest(now, keys.refreshExpires()));
    }

    private static Duration rest(Instant now, Instant expires) {
        return expires.isAfter(now) ? Duration.between(now, expires) : Duration.ZERO;
    }
}
