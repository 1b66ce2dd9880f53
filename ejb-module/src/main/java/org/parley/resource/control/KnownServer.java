package org.parley.resource.control;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.parley.kernel.Network;
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
            new byte[32],
            new byte[32],
            List.of());

    private final ResourceServer server;
    private final boolean active;
    private final byte[] secret;
    private final byte[] oldSecret;
    private final List<Network> networks;

    private KnownServer(
            ResourceServer server, boolean active, byte[] secret, byte[] oldSecret, List<Network> networks) {
        this.server = server;
        this.active = active;
        this.secret = secret;
        this.oldSecret = oldSecret;
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
        var hex = HexFormat.of();
        return new KnownServer(
                server,
                !row.isSuspended(),
                hex.parseHex(row.secretHash()),
                row.oldSecretHash().map(hex::parseHex).orElseGet(() -> new byte[32]),
                profile.allowedNetworks());
    }

    public ResourceServer server() {
        return server;
    }

    public boolean active() {
        return active;
    }

    /** @param presented the hash of a secret; compared with both that may be valid, in constant time */
    public boolean holds(byte[] presented) {
        return MessageDigest.isEqual(presented, secret) | MessageDigest.isEqual(presented, oldSecret);
    }

    public boolean mayCallFrom(String address) {
        return networks.isEmpty() || networks.stream().anyMatch(network -> network.contains(address));
    }
}
