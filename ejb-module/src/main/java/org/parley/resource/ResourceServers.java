package org.parley.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.Refusals;
import org.parley.kernel.Sha256;
import org.parley.resource.control.KnownServer;
import org.parley.resource.control.KnownServers;
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

    @Inject
    Refusals refusals;

    public Optional<ResourceServer> find(String identifier) {
        return servers.active(identifier).map(KnownServer::server);
    }

    public Optional<ResourceServer> find(ResourceServerId id) {
        return servers.find(id).filter(KnownServer::active).map(KnownServer::server);
    }

    /**
     * Who asks. The same work is done whether or not there is such a server, and no refusal says why it is one; that
     * stands in the audit log and, for a server that there is, in its figures.
     *
     * @param address where the question came from
     */
    public Optional<ResourceServer> authenticate(String identifier, String secret, String address) {
        var presented = Sha256.of(secret);
        var known = servers.active(identifier);
        if (!known.orElse(KnownServer.NOBODY).holds(presented)) {
            return refused(known, VerifyOutcome.CALLER_SECRET, address);
        }
        if (!known.get().mayCallFrom(address)) {
            return refused(known, VerifyOutcome.CALLER_NETWORK, address);
        }
        return known.map(KnownServer::server);
    }

    private Optional<ResourceServer> refused(Optional<KnownServer> known, VerifyOutcome outcome, String address) {
        var server = known.map(KnownServer::server);
        server.ifPresent(one -> counted(one.id(), outcome));
        // The name of a server that there is not stays out of the log: it may be a secret in the wrong field.
        refusals.record(AuditEntry.of(
                        "resource-server.refused",
                        new Actor(null, address),
                        server.map(ResourceServer::identifier).orElse(null))
                .with("reason", outcome.name()));
        return Optional.empty();
    }

    /** Notes what came of a question, for the figures; cheap enough for every one of them. */
    public void counted(ResourceServerId id, VerifyOutcome outcome) {
        counter.count(id, outcome);
    }
}
