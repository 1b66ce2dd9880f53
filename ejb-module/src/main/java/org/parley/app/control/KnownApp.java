package org.parley.app.control;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.app.AppId;
import org.parley.app.AppMetadata;
import org.parley.app.AppOrigin;
import org.parley.app.AppProfile;
import org.parley.app.AppProposal;
import org.parley.app.AppState;
import org.parley.app.AppView;
import org.parley.app.entity.AppRecord;
import org.parley.kernel.SecretHashes;
import org.parley.kernel.SecretPair;
import org.parley.kernel.WebhookSecret;

/**
 * An app as it is held in memory.
 *
 * @param webhookSecrets the current one first; none when they do not open
 * @param removed it is remembered as gone, so that an older reading cannot bring it back
 */
public record KnownApp(AppView view, SecretHashes secrets, List<WebhookSecret> webhookSecrets, boolean removed) {
    public static KnownApp of(AppRecord row, List<WebhookSecret> webhookSecrets) {
        return new KnownApp(
                view(row),
                row.secrets().map(SecretHashes::of).orElse(SecretHashes.NONE),
                webhookSecrets,
                row.isRemoved());
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
                row.logoHash().map(hash -> logo(id, hash)).orElse(null),
                row.secrets().filter(SecretPair::isRotating).isPresent(),
                row.webhookSecrets().isRotating(),
                row.created(),
                proposal(row, id, profile),
                row.refusal().orElse(null),
                row.version());
    }

    private static AppProposal proposal(AppRecord row, AppId id, AppProfile inForce) {
        return row.hasProposal()
                ? new AppProposal(
                        row.proposedProfile().map(AppMetadata::read).orElse(inForce),
                        row.proposedLogoHash().map(hash -> logo(id, hash)).orElse(null))
                : null;
    }

    /** Names the picture by its hash, so that nobody is ever shown another one under this path. */
    private static String logo(AppId id, String hash) {
        return "/app-logos/" + id.clientId() + ".png?v=" + hash;
    }

    private static String sector(AppId id, AppProfile profile) {
        return Optional.ofNullable(profile.sectorIdentifierUri())
                .map(URI::getHost)
                .map(host -> "sector:" + host.toLowerCase(Locale.ROOT))
                .orElseGet(() -> "app:" + id.clientId());
    }

    /** @param presented the hash of a secret */
    public boolean holds(byte[] presented) {
        return secrets.holds(presented);
    }

    boolean isNewerThan(KnownApp other) {
        return view.version() > other.view.version();
    }
}
