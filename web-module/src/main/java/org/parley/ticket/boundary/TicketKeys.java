package org.parley.ticket.boundary;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.resource.ResourceServer;
import org.parley.resource.ResourceServers;
import org.parley.ticket.TicketService;
import org.parley.ticket.TicketVerifier;
import org.parley.ticket.Verdict;
import org.parley.web.oauth.KeyCaller;
import org.parley.web.oauth.KeyFacts;
import org.parley.web.oauth.KeyParty;

/** Tickets in the words of OAuth: the resource server is the client, and the authorization key an access token. */
@ApplicationScoped
public class TicketKeys implements KeyParty {
    @Inject
    ResourceServers servers;

    @Inject
    TicketVerifier verifier;

    @Inject
    TicketService tickets;

    @Override
    public Optional<KeyCaller> caller(HTTPRequest request, String address) {
        var authorization = request.getAuthorization();
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            var given = ClientSecretBasic.parse(authorization);
            return caller(
                    given.getClientID().getValue(), given.getClientSecret().getValue(), address);
        } catch (ParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Another name may be an app's: that is no refusal yet. */
    private Optional<KeyCaller> caller(String identifier, String secret, String address) {
        return servers.find(identifier)
                .flatMap(named -> servers.authenticate(identifier, secret, address))
                .map(server -> new Server(server, address));
    }

    private final class Server implements KeyCaller {
        private final ResourceServer server;
        private final String address;

        Server(ResourceServer server, String address) {
            this.server = server;
            this.address = address;
        }

        @Override
        public Optional<KeyFacts> introspect(String key) {
            return verifier.verify(server, null, key, address) instanceof Verdict.Valid valid
                    ? Optional.of(facts(valid))
                    : Optional.empty();
        }

        private KeyFacts facts(Verdict.Valid valid) {
            return new KeyFacts(
                    valid.userId(),
                    server.identifier(),
                    server.identifier(),
                    valid.scopes(),
                    valid.issued(),
                    valid.expires(),
                    "Ticket");
        }

        @Override
        public void revoke(String key) {
            tickets.giveUp(server, key, address);
        }
    }
}
