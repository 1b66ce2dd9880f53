package org.parley.identity.control;

import java.util.concurrent.ConcurrentHashMap;

/**
 * A bounded memory that readers share without a lock. There are two generations; when the young one is full it becomes
 * the old one, and what of the old one nobody has asked for since is forgotten.
 */
final class LastUsed<K, V> {
    private final int generation;
    private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();

    LastUsed(int limit) {
        generation = Math.max(1, limit / 2);
    }

    /** Null when it is not remembered. */
    V get(K key) {
        var value = young.get(key);
        if (value == null) {
            value = old.get(key);
            if (value != null) {
                put(key, value);
            }
        }
        return value;
    }

    void put(K key, V value) {
        if (young.size() >= generation) {
            grow();
        }
        young.put(key, value);
    }

    private synchronized void grow() {
        if (young.size() >= generation) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }

    int size() {
        return young.size() + old.size();
    }
}
