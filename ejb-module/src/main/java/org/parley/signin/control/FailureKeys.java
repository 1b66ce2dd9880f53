package org.parley.signin.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.parley.kernel.Network;
import org.parley.kernel.SecretBox;

/** Names the counts of one attempt. */
@ApplicationScoped
public class FailureKeys {
    @Inject
    SecretBox secretBox;

    /** In the order of their kinds. */
    public List<FailureKey> of(String who, String address, String via) {
        var keys = new ArrayList<FailureKey>();
        keys.add(account(who));
        if (address != null) {
            keys.add(key(FailureKey.Kind.ADDRESS, Network.countedFor(address)));
        }
        if (via != null) {
            keys.add(key(FailureKey.Kind.VIA, via));
        }
        return keys;
    }

    public FailureKey account(String who) {
        return key(FailureKey.Kind.ACCOUNT, who);
    }

    private FailureKey key(FailureKey.Kind kind, String text) {
        var purpose = "signin/" + kind.name().toLowerCase(Locale.ROOT);
        var fingerprint = Base64.getUrlEncoder().withoutPadding().encodeToString(secretBox.fingerprint(purpose, text));
        return new FailureKey(kind, fingerprint);
    }
}
