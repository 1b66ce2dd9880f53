package org.parley.kernel;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All things of a kind of which there are few and which are asked for all the time, in memory. What this node changes
 * comes in when it commits; what other nodes change comes in by reading all from time to time. A reading that began
 * before a change came in is not used, it may be older than the change. Readers never wait.
 */
public final class Mirror<I, T> {
    private final Function<T, Collection<String>> names;
    private volatile Snapshot<I, T> snapshot = new Snapshot<>(0, Map.of(), Map.of());

    private record Snapshot<I, T>(long change, Map<I, T> byId, Map<String, T> byName) {}

    /** @param names under which a thing is found beside its id; none if it is not to be found by name */
    public Mirror(Function<T, Collection<String>> names) {
        this.names = names;
    }

    public Optional<T> find(I id) {
        return Optional.ofNullable(snapshot.byId.get(id));
    }

    public Optional<T> named(String name) {
        return Optional.ofNullable(snapshot.byName.get(name));
    }

    /** To be had before a reading begins, and given back with what was read. */
    public long change() {
        return snapshot.change;
    }

    public synchronized void replace(long change, Map<I, T> all) {
        if (change == snapshot.change) {
            show(change, all);
        }
    }

    /** @param thing null when it was removed */
    public synchronized void changed(I id, T thing) {
        var all = new HashMap<>(snapshot.byId);
        if (thing == null) {
            all.remove(id);
        } else {
            all.put(id, thing);
        }
        show(snapshot.change + 1, all);
    }

    private void show(long change, Map<I, T> all) {
        var byName = new HashMap<String, T>();
        all.values().forEach(thing -> names.apply(thing).forEach(name -> byName.put(name, thing)));
        snapshot = new Snapshot<>(change, Map.copyOf(all), Map.copyOf(byName));
    }
}
