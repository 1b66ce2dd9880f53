package org.parley.app.control;

import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.app.AppId;
import org.parley.app.AppMetadata;
import org.parley.app.AppOrigin;
import org.parley.app.AppProfile;
import org.parley.app.AppState;
import org.parley.app.AppView;
import org.parley.app.entity.AppRecord;
import org.parley.kernel.WebhookSecret;

/**
 * An app as it is held in memory.
 *
 * @param webhookSecrets the current one first; none when they do not open
 * @param removed it is remembered as gone, so that an older reading cannot bring it back
 */
public record KnownApp(
        AppView view, byte[] secret, byte[] oldSecret, List<WebhookSecret> webhookSecrets, boolean removed) {
    private static final byte[] NONE = new byte[32];

    public static KnownApp of(AppRecord row, List<WebhookSecret> webhookSecrets) {
        return new KnownApp(
                view(row), hash(row.secretHash()), hash(row.oldSecretHash()), webhookSecrets, row.isRemoved());
    }

    private static AppView view(AppRecord row) {
        var id = new AppId(row.id());
        var profile = AppMetadata.read(row.profile());
        return new AppView(
                id,
                AppState.valueOf(row.state()),
                AppOrigin.valueOf(row.origin()),
                row.publisher().orElse(null),
                profile,
                row.classic(),
                sector(id, profile),
                row.logoHash()
                        .map(hash -> "/app-logos/" + id.clientId() + ".png?v=" + hash.substring(0, 8))
                        .orElse(null),
                row.oldSecretHash().isPresent(),
                row.oldWebhookSecret().isPresent(),
                row.created(),
                row.version());
    }

    private static String sector(AppId id, AppProfile profile) {
        return Optional.ofNullable(profile.sectorIdentifierUri())
                .map(URI::getHost)
                .map(host -> "sector:" + host.toLowerCase(Locale.ROOT))
                .orElseGet(() -> "app:" + id.clientId());
    }

    private static byte[] hash(Optional<String> hex) {
        return hex.map(HexFormat.of()::parseHex).orElse(NONE);
    }

    /** @param presented the hash of a secret; compared with both that may be valid, in constant time */
    public boolean holds(byte[] presented) {
        return MessageDigest.isEqual(presented, secret) | MessageDigest.isEqual(presented, oldSecret);
    }

    boolean isNewerThan(KnownApp other) {
        return view.version() > other.view.version();
    }
}
