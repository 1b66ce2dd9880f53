package org.parley.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A range of IP addresses in CIDR notation, RFC 4632 and RFC 4291 section 2.3. Never looks up a name. An IPv4 address
 * that is written as IPv6 (RFC 4291 section 2.5.5.2) is the IPv4 address.
 */
public final class Network {
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");
    private static final Pattern PREFIX = Pattern.compile("0|[1-9]\\d{0,2}");

    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

    private static final int V4_BYTES = 4;
    private static final int SUBNET = 64;

    private final byte[] address;
    private final int prefix;

    private Network(byte[] address, int prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    /**
     * @param text such as {@code 10.20.0.0/16} or {@code fd00::/8}; an address alone is a network of one
     * @throws IllegalArgumentException whose message says to a person what is wrong
     */
    public static Network parse(String text) {
        var slash = text.indexOf('/');
        var address = bytes(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw new IllegalArgumentException("this is no IP address or network such as 10.20.0.0/16");
        }
        var bits = address.length * 8;
        var prefix = slash < 0 ? bits : prefix(text.substring(slash + 1), bits);
        var network = new Network(masked(address, prefix), prefix);
        if (!Arrays.equals(network.address, address)) {
            throw new IllegalArgumentException(
                    "the address is inside of the network " + network + ", not its beginning");
        }
        return network;
    }

    private static int prefix(String text, int bits) {
        if (!PREFIX.matcher(text).matches() || Integer.parseInt(text) > bits) {
            throw new IllegalArgumentException("the length after the slash is a number from 0 to " + bits);
        }
        return Integer.parseInt(text);
    }

    /**
     * By what callers are counted: who has one address of IPv6 has all of its /64.
     *
     * @param host an address as the container names a caller
     * @return the network of an IPv6 address, anything else as it is
     */
    public static String countedFor(String host) {
        var zone = host.indexOf('%');
        var address = bytes(zone < 0 ? host : host.substring(0, zone));
        return address == null || address.length == V4_BYTES
                ? host
                : new Network(masked(address, SUBNET), SUBNET).toString();
    }

    /** @param host an address as the container names a caller, with or without an IPv6 zone; anything else is outside */
    public boolean contains(String host) {
        var zone = host.indexOf('%');
        var other = bytes(zone < 0 ? host : host.substring(0, zone));
        return other != null && other.length == address.length && Arrays.equals(masked(other, prefix), address);
    }

    private static byte[] bytes(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }

    private static byte[] masked(byte[] address, int prefix) {
        var masked = address.clone();
        for (int bit = prefix; bit < masked.length * 8; bit++) {
            masked[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return masked;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network that && prefix == that.prefix && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(address) + prefix;
    }

    /** The longest run of zeros is left out, RFC 5952 section 4.2. */
    private static String shortened(String host) {
        var longest = ZEROS.matcher(host)
                .results()
                .reduce((one, other) -> other.group().length() > one.group().length() ? other : one);
        return longest.map(run -> host.substring(0, run.start()) + "::" + host.substring(run.end()))
                .orElse(host);
    }

    @Override
    public String toString() {
        try {
            var host = InetAddress.getByAddress(address).getHostAddress();
            return (address.length == 4 ? host : shortened(host)) + "/" + prefix;
        } catch (UnknownHostException neverOfThisLength) {
            throw new IllegalStateException(neverOfThisLength);
        }
    }
}
