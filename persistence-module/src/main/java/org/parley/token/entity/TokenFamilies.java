package org.parley.token.entity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The families of keys. Plain JDBC, because the look-up of an access key is a hot path and rotations are many; within a
 * transaction its connection takes part in it, outside each call commits by itself.
 */
@ApplicationScoped
public class TokenFamilies {
    private static final String COLUMNS = """
            select id, kind, session, who, subject, audience, scopes, details, locator_hash, started, access_hash,
              secret_hash, spent_hash, successor, issued, access_expires, refresh_expires, last_used, ended, end_reason
            from token_family f\s""";

    @Resource(lookup = "java:jboss/datasources/ParleyDS")
    DataSource dataSource;

    /** Of which families; a null means any. */
    public record Filter(String kind, UUID session, String who, String audience) {
        private String condition() {
            return (kind == null ? "" : " and f.kind = ?")
                    + (session == null ? "" : " and f.session = ?")
                    + (who == null ? "" : " and f.who = ?")
                    + (audience == null ? "" : " and f.audience = ?");
        }

        private List<Object> values() {
            var values = new ArrayList<>();
            for (var value : new Object[] {kind, session, who, audience}) {
                if (value != null) {
                    values.add(value);
                }
            }
            return values;
        }
    }

    public void add(Collection<TokenFamily> families) {
        changed("""
                insert into token_family (id, kind, session, who, subject, audience, scopes, details, locator_hash,
                  started, last_used, access_hash, secret_hash, issued, access_expires, refresh_expires, over)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", families.stream().map(TokenFamilies::columns).toList());
    }

    private static Object[] columns(TokenFamily family) {
        var keys = family.keys();
        return new Object[] {
            family.id(),
            family.kind(),
            family.session(),
            family.who(),
            family.subject(),
            family.audience(),
            family.scopes(),
            family.details(),
            family.locatorHash(),
            family.started(),
            family.lastUsed(),
            keys.accessHash(),
            keys.secretHash(),
            keys.issued(),
            keys.accessExpires(),
            keys.refreshExpires(),
            keys.over()
        };
    }

    /** Not the ended ones. */
    public Optional<TokenFamily> byAccess(UUID id, String accessHash) {
        return found(COLUMNS + "where id = ? and access_hash = ? and ended is null", id, accessHash);
    }

    /** The ended ones too, until they are swept. */
    public Optional<TokenFamily> byLocator(String locatorHash) {
        return found(COLUMNS + "where locator_hash = ?", locatorHash);
    }

    /** The ended ones too, until they are swept. */
    public Optional<TokenFamily> byId(UUID id) {
        return found(COLUMNS + "where id = ?", id);
    }

    /** The same, and nobody else changes it before the transaction is over. */
    public Optional<TokenFamily> locked(UUID id) {
        return found(COLUMNS + "where id = ? for update", id);
    }

    /** Those of them that nobody else changes now, and nobody does before the transaction is over. Waits for none. */
    public List<TokenFamily> free(Collection<String> locatorHashes) {
        return rows(COLUMNS + "where locator_hash = any(?) for update skip locked", (Object)
                locatorHashes.toArray(String[]::new));
    }

    /** Newest first, beginning before the given id. */
    public List<TokenFamily> newest(Filter filter, UUID before, int limit) {
        var values = filter.values();
        if (before != null) {
            values.add(before);
        }
        values.add(limit);
        return rows(
                COLUMNS + "where ended is null" + filter.condition() + (before == null ? "" : " and f.id < ?")
                        + " order by id desc limit ?",
                values.toArray());
    }

    /** Newest first, beginning before the given id; the ended ones too, until they are swept. */
    public List<TokenFamily> page(Filter filter, UUID before, int limit) {
        return page(filter, "", List.of(), before, limit);
    }

    /** Only those that are over by now, or only those that are not. */
    public List<TokenFamily> page(Filter filter, boolean over, Instant now, UUID before, int limit) {
        return page(filter, over ? " and f.over <= ?" : " and f.over > ?", List.of(now), before, limit);
    }

    private List<TokenFamily> page(Filter filter, String more, List<?> moreValues, UUID before, int limit) {
        var values = filter.values();
        values.addAll(moreValues);
        if (before != null) {
            values.add(before);
        }
        values.add(limit);
        return rows(
                COLUMNS + "where 1 = 1" + filter.condition() + more + (before == null ? "" : " and f.id < ?")
                        + " order by id desc limit ?",
                values.toArray());
    }

    public long count(Filter filter, Instant now) {
        var values = filter.values();
        values.add(now);
        return asked(
                "select count(*) from token_family f where ended is null" + filter.condition() + " and over > ?",
                values.toArray(),
                result -> {
                    result.next();
                    return result.getLong(1);
                });
    }

    /** Writes what their keys and scopes are now. One statement for all: each of its own would cost as much again. */
    public void rotate(Collection<TokenFamily> families) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        merge into token_family f using (select * from unnest(
                          cast(? as uuid array), cast(? as varchar array), cast(? as varchar array),
                          cast(? as varchar array), cast(? as varchar array), cast(? as varchar array),
                          cast(? as timestamp with time zone array), cast(? as timestamp with time zone array),
                          cast(? as timestamp with time zone array), cast(? as timestamp with time zone array),
                          cast(? as timestamp with time zone array))
                          as next (id, scopes, access_hash, secret_hash, spent_hash, successor, issued, access_expires,
                            refresh_expires, over, last_used)) n
                        on f.id = n.id
                        when matched then update set scopes = n.scopes, access_hash = n.access_hash,
                          secret_hash = n.secret_hash, spent_hash = n.spent_hash, successor = n.successor,
                          issued = n.issued, access_expires = n.access_expires, refresh_expires = n.refresh_expires,
                          over = n.over, last_used = n.last_used""")) {
            var column = new Columns(connection, statement, families);
            column.add("uuid", TokenFamily::id);
            column.add("varchar", TokenFamily::scopes);
            column.add("varchar", family -> family.keys().accessHash());
            column.add("varchar", family -> family.keys().secretHash());
            column.add("varchar", family -> family.keys().spentHash());
            column.add("varchar", family -> family.keys().successor());
            column.add("timestamptz", family -> at(family.keys().issued()));
            column.add("timestamptz", family -> at(family.keys().accessExpires()));
            column.add("timestamptz", family -> at(family.keys().refreshExpires()));
            column.add("timestamptz", family -> at(family.keys().over()));
            column.add("timestamptz", family -> at(family.lastUsed()));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the families of keys cannot be written", failure);
        }
    }

    /** Sets one parameter after the other to an array of what the families have in a column. */
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement statement;
        private final Collection<TokenFamily> families;
        private int last;

        Columns(Connection connection, PreparedStatement statement, Collection<TokenFamily> families) {
            this.connection = connection;
            this.statement = statement;
            this.families = families;
        }

        void add(String type, Function<TokenFamily, Object> value) throws SQLException {
            last++;
            statement.setArray(
                    last,
                    connection.createArrayOf(type, families.stream().map(value).toArray()));
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /** True for exactly one of those who try at the same time. */
    public boolean end(UUID id, Instant now, String reason) {
        return changed(
                        "update token_family set ended = ?, over = ?, end_reason = ?, successor = null"
                                + " where id = ? and ended is null",
                        now,
                        now,
                        reason,
                        id)
                == 1;
    }

    /** Ends all of them with one statement and leaves a farewell for each. */
    public int endAll(Filter filter, Instant now, String reason) {
        var values = new ArrayList<Object>(List.of(now, now, reason));
        values.addAll(filter.values());
        int ended = changed(
                "update token_family f set ended = ?, over = ?, end_reason = ?, successor = null where ended is null"
                        + filter.condition(),
                values.toArray());
        if (ended > 0) {
            var those = filter.values();
            those.add(now);
            changed(
                    "insert into token_farewell (family) select f.id from token_family f where 1 = 1"
                            + filter.condition() + " and f.ended = ?"
                            + " and not exists (select 1 from token_farewell w where w.family = f.id)",
                    those.toArray());
        }
        return ended;
    }

    /** Takes some of the farewells; whoever takes one tells it in the same transaction. */
    public List<TokenFamily> takeFarewells(int limit) {
        var taken = rows(
                COLUMNS + "where f.id in (select w.family from token_farewell w order by w.family limit ?)", limit);
        return taken.stream()
                .filter(family -> changed("delete from token_farewell where family = ?", family.id()) == 1)
                .toList();
    }

    /** Notes when families were last used; always in the same order, lest two who do wait for each other. */
    public void used(Map<UUID, Instant> moments) {
        changed(
                "update token_family set last_used = ? where id = ? and last_used < ?",
                new TreeMap<>(moments)
                        .entrySet().stream()
                                .map(use -> new Object[] {use.getValue(), use.getKey(), use.getValue()})
                                .toList());
    }

    /**
     * Forgets those that were over before the given moment, of so many after the given id. There is no index by which to
     * find them: every rotation would have to write it.
     *
     * @return the last that was looked at; empty when there was none
     */
    public Optional<UUID> purge(UUID after, Instant overBefore, int limit) {
        var ids = asked(
                "select id from token_family where id > ? order by id limit ?", new Object[] {after, limit}, result -> {
                    var found = new ArrayList<UUID>();
                    while (result.next()) {
                        found.add(result.getObject(1, UUID.class));
                    }
                    return found;
                });
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var last = ids.get(ids.size() - 1);
        changed("""
                delete from token_family f where f.id > ? and f.id <= ? and f.over < ?
                  and not exists (select 1 from token_farewell w where w.family = f.id)""", after, last, overBefore);
        return Optional.of(last);
    }

    private Optional<TokenFamily> found(String sql, Object... values) {
        return rows(sql, values).stream().findFirst();
    }

    private List<TokenFamily> rows(String sql, Object... values) {
        return asked(sql, values, result -> {
            var rows = new ArrayList<TokenFamily>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        });
    }

    private static TokenFamily row(ResultSet result) throws SQLException {
        var keys = new TokenFamily.Keys(
                result.getString("access_hash"),
                result.getString("secret_hash"),
                result.getString("spent_hash"),
                result.getString("successor"),
                instant(result, "issued"),
                instant(result, "access_expires"),
                instant(result, "refresh_expires"));
        return new TokenFamily(
                result.getObject("id", UUID.class),
                result.getString("kind"),
                result.getObject("session", UUID.class),
                result.getString("who"),
                result.getString("subject"),
                result.getString("audience"),
                result.getString("scopes"),
                result.getString("details"),
                result.getString("locator_hash"),
                instant(result, "started"),
                keys,
                instant(result, "last_used"),
                instant(result, "ended"),
                result.getString("end_reason"));
    }

    private static Instant instant(ResultSet result, String column) throws SQLException {
        var moment = result.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private interface Reading<T> {
        T of(ResultSet result) throws SQLException;
    }

    private <T> T asked(String sql, Object[] values, Reading<T> reading) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (var result = statement.executeQuery()) {
                return reading.of(result);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the families of keys cannot be read", failure);
        }
    }

    private int changed(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the families of keys cannot be written", failure);
        }
    }

    /** The same statement for each of these rows of values, sent at once. */
    private void changed(String sql, List<Object[]> rows) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var values : rows) {
                set(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("the families of keys cannot be written", failure);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (values[i] instanceof Instant moment) {
                statement.setObject(i + 1, at(moment));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }
}
