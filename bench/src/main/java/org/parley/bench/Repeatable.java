package org.parley.bench;

import java.security.SecureRandom;

/** The same for the same seed, and nothing for a secret. */
final class Repeatable extends SecureRandom {
    private static final long serialVersionUID = 1;

    private transient long state;

    Repeatable(long seed) {
        super(null, null);
        state = mixed(seed * 0x9E3779B97F4A7C15L); // far from those of its neighbours
    }

    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            state += 0x9E3779B97F4A7C15L;
            bytes[i] = (byte) mixed(state);
        }
    }
}
