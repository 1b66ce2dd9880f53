package org.parley.outbound.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.parley.kernel.Network;
import org.parley.outbound.OutboundSettings;

/**
 * Resolves names for the client, and only to addresses that it may connect to. When a name has an address that it may
 * not, the whole name is refused: an honest one has no reason to lead both outside and inside.
 */
public final class AllowedAddresses implements DnsResolver {

    /** All that is no public unicast address, after the registries of IANA; of IPv6 only 2000::/3 is in use. */
    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "4000::/2",
                    "8000::/1")
            .map(Network::parse)
            .toList();

    private final Predicate<InetAddress> allowed;

    private AllowedAddresses(Predicate<InetAddress> allowed) {
        this.allowed = allowed;
    }

    public static AllowedAddresses of(OutboundSettings settings) {
        return new AllowedAddresses(address -> isIn(settings.networks(), address)
                || address.isLoopbackAddress() && settings.loopback()
                || !isIn(SPECIAL, address));
    }

    public static AllowedAddresses onlyLoopback() {
        return new AllowedAddresses(InetAddress::isLoopbackAddress);
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address.getHostAddress()));
    }

    boolean allows(InetAddress address) {
        return allowed.test(address);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        if (!Arrays.stream(addresses).allMatch(allowed)) {
            throw new RefusedAddress();
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
