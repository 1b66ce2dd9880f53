package org.parley.signin.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.parley.kernel.SecretBox;

/** Names the counts of one attempt. */
@ApplicationScoped
public class FailureKeys {
    private static final int NETWORK_OF_IPV6 = 8;

    @Inject
    SecretBox secretBox;

    /** In the order of their kinds. */
    public List<FailureKey> of(String who, String address, String via) {
        var keys = new ArrayList<FailureKey>();
        keys.add(account(who));
        if (address != null) {
            keys.add(key(FailureKey.Kind.ADDRESS, network(address)));
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

    /** Who has one address of IPv6 has all of its /64. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // With a colon it is an address or nothing; no name is looked up.
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_OF_IPV6));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
