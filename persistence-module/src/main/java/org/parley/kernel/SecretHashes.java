package org.parley.kernel;

import java.security.MessageDigest;
import java.util.HexFormat;

/** The hashes of a {@link SecretPair} in memory, to compare a presented secret with. */
public final class SecretHashes {
    /** Nobody's: no secret is good. */
    public static final SecretHashes NONE = new SecretHashes(new byte[32], new byte[32]);

    private final byte[] current;
    private final byte[] old;

    private SecretHashes(byte[] current, byte[] old) {
        this.current = current;
        this.old = old;
    }

    /** @param hexadecimal SHA-256 hashes */
    public static SecretHashes of(SecretPair hexadecimal) {
        var hex = HexFormat.of();
        return new SecretHashes(
                hex.parseHex(hexadecimal.current()),
                hexadecimal.old().map(hex::parseHex).orElse(NONE.old));
    }

    /** @param presented the hash of a secret; compared with both that may be good, in constant time */
    public boolean holds(byte[] presented) {
        return MessageDigest.isEqual(presented, current) | MessageDigest.isEqual(presented, old);
    }
}
