package org.parley.resource.control;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.parley.kernel.Network;
import org.parley.kernel.SecretHashes;
import org.parley.resource.ResourceServer;
import org.parley.resource.ResourceServerId;
import org.parley.resource.SubjectKind;
import org.parley.resource.entity.RegisteredServer;

/** An app resource server as it is held in memory: whether it is served, and how it proves itself. */
public final class KnownServer {
    /** In the place of one that is not there, so that looking at it costs the same. */
    public static final KnownServer NOBODY = new KnownServer(
            new ResourceServer(
                    new ResourceServerId(new UUID(0, 0)),
                    "",
                    "",
                    SubjectKind.USER_ID,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO),
            false,
            SecretHashes.NONE,
            List.of());

    private final ResourceServer server;
    private final boolean active;
    private final SecretHashes secrets;
    private final List<Network> networks;

    private KnownServer(ResourceServer server, boolean active, SecretHashes secrets, List<Network> networks) {
        this.server = server;
        this.active = active;
        this.secrets = secrets;
        this.networks = networks;
    }

    public static KnownServer of(RegisteredServer row) {
        var profile = row.profile();
        var server = new ResourceServer(
                new ResourceServerId(row.id()),
                row.identifier(),
                profile.name(),
                SubjectKind.valueOf(row.subjectKind()),
                profile.authorizationLife(),
                profile.refreshLife(),
                profile.verifyCache());
        return new KnownServer(server, !row.isSuspended(), SecretHashes.of(row.secrets()), profile.allowedNetworks());
    }

    public ResourceServer server() {
        return server;
    }

    public boolean active() {
        return active;
    }

    /** @param presented the hash of a secret */
    public boolean holds(byte[] presented) {
        return secrets.holds(presented);
    }

    public boolean mayCallFrom(String address) {
        return networks.isEmpty() || networks.stream().anyMatch(network -> network.contains(address));
    }
}
