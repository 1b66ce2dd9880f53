package org.parley.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.Refusals;
import org.parley.kernel.Page;
import org.parley.resource.ResourceServer;
import org.parley.resource.ResourceServerService;
import org.parley.session.OpenSession;
import org.parley.session.SessionKind;
import org.parley.session.SessionService;
import org.parley.ticket.control.Bounds;
import org.parley.token.FamilyId;
import org.parley.token.FamilyQuery;
import org.parley.token.FamilyView;
import org.parley.token.IssueTokens;
import org.parley.token.IssuedTokens;
import org.parley.token.TokenKind;
import org.parley.token.TokenService;

/** The tickets of people: issued after a passed sign-in, listed and ended by whoever holds one. */
@Stateless
public class TicketService {
    static final String DEVICE = "device";
    static final String ADDRESS = "address";
    static final String SERVER = "resourceServer";

    @Inject
    TokenService tokens;

    @Inject
    SessionService sessions;

    @Inject
    ResourceServerService servers;

    @Inject
    Refusals refusals;

    @Inject
    Bounds bounds;

    @Inject
    TicketSettings settings;

    @Inject
    Clock clock;

    /** Judging a password takes its time: what was closed meanwhile would not find the ticket. */
    public IssuedTokens issue(IssueTicket wanted) {
        var session = sessions.open(new OpenSession(
                wanted.who(),
                SessionKind.TICKET,
                wanted.device(),
                wanted.address(),
                wanted.server().identifier(),
                clock.instant().plus(wanted.server().refreshLife())));
        if (!servers.hold(wanted.server().id())) {
            throw TicketProblem.UNKNOWN_RESOURCE_SERVER.problem();
        }
        makeRoom(wanted.who(), wanted.server());
        return tokens.issue(new IssueTokens(
                TokenKind.TICKET,
                session.id(),
                wanted.who(),
                wanted.subject(),
                wanted.server().audience(),
                Set.of(),
                wanted.server().authorizationLife(),
                wanted.server().refreshLife(),
                details(wanted),
                wanted.address()));
    }

    private void makeRoom(String who, ResourceServer server) {
        var known = tokens.list(new FamilyQuery(TokenKind.TICKET, who, server.audience(), null, Page.LIMIT))
                .items();
        known.stream()
                .skip(settings.perServer() - 1L)
                .forEach(oldest -> tokens.end(oldest.id(), "replaced by a newer ticket", Actor.SYSTEM));
    }

    private static Map<String, String> details(IssueTicket wanted) {
        var details = new HashMap<>(Map.of(SERVER, wanted.server().identifier()));
        if (wanted.device() != null) {
            details.put(DEVICE, wanted.device());
        }
        if (wanted.address() != null) {
            details.put(ADDRESS, wanted.address());
        }
        return details;
    }

    /** Signs the ticket out. One that is no good is none any more: that is no failure. */
    public void revoke(Holder holder) {
        bounds.checkGuesses(holder.address());
        held(holder)
                .ifPresentOrElse(
                        ticket -> tokens.end(ticket.id(), "signed out", by(ticket, holder)), () -> refused(holder));
    }

    /** All tickets of whoever holds this one, newest first. */
    public List<TicketView> list(Holder holder) {
        var own = proved(holder);
        return tokens.list(new FamilyQuery(TokenKind.TICKET, own.who(), null, null, Page.LIMIT)).items().stream()
                .filter(ticket -> ticket.expires().isAfter(clock.instant()))
                .map(ticket -> view(ticket, own))
                .toList();
    }

    /** Ends another ticket of the same person, or this one. */
    public void end(Holder holder, UUID ticket) {
        var own = proved(holder);
        var other = tokens.find(new FamilyId(ticket))
                .filter(family ->
                        family.kind() == TokenKind.TICKET && family.who().equals(own.who()))
                .orElseThrow(TicketProblem.UNKNOWN::problem);
        tokens.end(other.id(), "ended by its owner", by(own, holder));
    }

    /** The resource server gives the ticket up, by either key; RFC 7009. */
    public void giveUp(ResourceServer server, String key, String address) {
        tokens.familyOf(key, server.audience())
                .ifPresent(ticket -> tokens.end(
                        ticket.id(), "revoked by the resource server", new Actor(server.identifier(), address)));
    }

    private FamilyView proved(Holder holder) {
        bounds.checkGuesses(holder.address());
        return held(holder).orElseThrow(() -> {
            refused(holder);
            return TicketProblem.REFUSED.problem();
        });
    }

    private void refused(Holder holder) {
        bounds.guessed(holder.address());
        refusals.record(AuditEntry.of("ticket.refused", new Actor(null, holder.address()), null)
                .with("reason", "REFRESH_KEY"));
    }

    private Optional<FamilyView> held(Holder holder) {
        return tokens.holder(TokenKind.TICKET, holder.refreshKey())
                .filter(ticket -> ticket.subject().equals(holder.userId()));
    }

    private static Actor by(FamilyView ticket, Holder holder) {
        return new Actor(ticket.who(), holder.address());
    }

    private static TicketView view(FamilyView ticket, FamilyView own) {
        return new TicketView(
                ticket.id().value(),
                ticket.details().get(SERVER),
                ticket.details().get(DEVICE),
                ticket.details().get(ADDRESS),
                ticket.started(),
                ticket.lastUsed(),
                ticket.id().equals(own.id()));
    }
}
