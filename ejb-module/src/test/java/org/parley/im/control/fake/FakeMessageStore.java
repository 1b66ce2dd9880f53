package org.parley.im.control.fake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parley.im.entity.MessageStore;
import org.parley.im.entity.StoreUnavailable;

/** The tables in memory. Survives the log on it, as a database survives the server. */
public final class FakeMessageStore implements MessageStore {

    /** What happens to a commit. */
    public enum Fate {
        SUCCEEDS,
        FAILS,
        /** It is written, but the answer gets lost. */
        IN_DOUBT
    }

    private final NavigableMap<Long, Row> rows = new TreeMap<>();
    private final Set<Long> ahead = new HashSet<>();
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<Long, Long> delivered = new HashMap<>();
    private final List<Integer> commits = new ArrayList<>();
    private Fate fate = Fate.SUCCEEDS;
    private boolean readable = true;

    public FakeMessageStore fate(Fate next) {
        fate = next;
        return this;
    }

    public void readable(boolean isReadable) {
        readable = isReadable;
    }

    /** How many rows each commit appended. */
    public List<Integer> commits() {
        return commits;
    }

    public Collection<Row> rows() {
        return rows.values();
    }

    public long deliveredTo(String bareJid) {
        return delivered.get(ids.get(bareJid));
    }

    public Set<Long> markedAhead() {
        return ahead;
    }

    private void checkReadable() {
        if (!readable) {
            throw new StoreUnavailable(new SQLException("away"));
        }
    }

    @Override
    public long lastPosition() {
        checkReadable();
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    @Override
    public Optional<Account> account(String bareJid) {
        checkReadable();
        return Optional.ofNullable(ids.get(bareJid))
                .map(id -> new Account(
                        id,
                        delivered.get(id),
                        waiting(id, delivered.get(id), Integer.MAX_VALUE).size()));
    }

    @Override
    public Account establish(String bareJid, Instant now) {
        checkReadable();
        ids.computeIfAbsent(bareJid, name -> {
            delivered.put(ids.size() + 1L, 0L);
            return ids.size() + 1L;
        });
        return account(bareJid).orElseThrow();
    }

    @Override
    public void commit(List<Row> appended, Collection<Cursor> cursors, Collection<Long> overtaking) {
        if (fate == Fate.FAILS) {
            throw new StoreUnavailable(new SQLException("away"));
        }
        for (var row : appended) {
            if (rows.putIfAbsent(row.position(), row) != null) {
                throw new IllegalStateException("position " + row.position() + " is taken");
            }
        }
        cursors.forEach(cursor -> delivered.put(cursor.account(), cursor.delivered()));
        ahead.addAll(overtaking);
        commits.add(appended.size());
        if (fate == Fate.IN_DOUBT) {
            throw new StoreUnavailable(new SQLException("connection lost"));
        }
    }

    @Override
    public void discard(List<Row> failed) {
        checkReadable();
        failed.forEach(row -> rows.remove(row.position(), row));
    }

    @Override
    public List<Waiting> waiting(long account, long after, int limit) {
        checkReadable();
        return rows.tailMap(after, false).values().stream()
                .filter(row -> row.recipient() == account)
                .filter(row -> !ahead.contains(row.position()))
                .limit(limit)
                .map(row -> new Waiting(row.position(), row.archiveId(), row.stanza()))
                .toList();
    }

    @Override
    public int purge(Instant sentBefore, int most) {
        throw new UnsupportedOperationException();
    }
}
