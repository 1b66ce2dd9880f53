package org.parley.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.resource.control.KnownServer;
import org.parley.resource.control.KnownServers;
import org.parley.resource.control.ServerSecret;
import org.parley.resource.control.figure.VerifyCounter;

/**
 * The app resource servers that are served, answered from memory: callable for every question about a ticket. Current on
 * this node as soon as a change has committed, on others within seconds.
 */
@ApplicationScoped
public class ResourceServers {
    @Inject
    KnownServers servers;

    @Inject
    VerifyCounter counter;

    public Optional<ResourceServer> find(String identifier) {
        return servers.active(identifier).map(KnownServer::server);
    }

    public Optional<ResourceServer> find(ResourceServerId id) {
        return servers.find(id).filter(KnownServer::active).map(KnownServer::server);
    }

    /**
     * Who asks. The same work is done whether or not there is such a server, and no refusal says why it is one.
     *
     * @param address where the question came from
     */
    public Optional<ResourceServer> authenticate(String identifier, String secret, String address) {
        var presented = ServerSecret.hash(secret);
        var known = servers.active(identifier);
        if (!known.orElse(KnownServer.NOBODY).holds(presented)) {
            known.ifPresent(server -> counted(server.server().id(), VerifyOutcome.CALLER_SECRET));
            return Optional.empty();
        }
        if (!known.get().mayCallFrom(address)) {
            counted(known.get().server().id(), VerifyOutcome.CALLER_NETWORK);
            return Optional.empty();
        }
        return known.map(KnownServer::server);
    }

    /** Notes what came of a question, for the figures; cheap enough for every one of them. */
    public void counted(ResourceServerId id, VerifyOutcome outcome) {
        counter.count(id, outcome);
    }
}
