package org.parley.im.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.parley.kernel.Ids;

/**
 * The log over plain JDBC, since an entity manager per message would cost more than the message. Commits by itself: the
 * callers are outside of any JTA transaction, where a connection of a JTA data source is an ordinary one.
 *
 * <p>With PostgreSQL the connection wants {@code reWriteBatchedInserts=true}, which turns the batch into few statements
 * of many rows; docs/performance.md compares it with the alternatives.
 */
public final class JdbcMessageStore implements MessageStore {
    private static final String APPEND = """
            insert into message_log (position, recipient, sender, archive_id, archived, stanza)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String LAST_POSITION = """
            select greatest(
              coalesce((select max(position) from message_log), 0),
              coalesce((select max(delivered) from im_account), 0))""";
    private static final String FIND_ACCOUNT = """
            select a.id, a.delivered,
              (select count(*) from message_log m
               where m.recipient = a.id and m.position > a.delivered and not m.ahead)
            from im_account a where a.bare_jid = ?""";
    private static final String FIND_WAITING = """
            select position, archive_id, stanza from message_log
            where recipient = ? and position > ? and not ahead
            order by position limit ?""";

    private static final String PURGE = """
            delete from message_log where position in (
              select m.position from message_log m join im_account a on a.id = m.recipient
              where m.position < ? and m.position <= a.delivered
              order by m.position limit ?)""";

    private final DataSource dataSource;

    public JdbcMessageStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public long lastPosition() {
        return asked(JdbcMessageStore::lastPosition);
    }

    private static long lastPosition(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(LAST_POSITION)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public Optional<Account> account(String bareJid) {
        return asked(connection -> {
            try (var statement = connection.prepareStatement(FIND_ACCOUNT)) {
                statement.setString(1, bareJid);
                try (var result = statement.executeQuery()) {
                    return result.next()
                            ? Optional.of(new Account(result.getLong(1), result.getLong(2), result.getInt(3)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public Account establish(String bareJid, Instant now) {
        var present = account(bareJid);
        if (present.isPresent()) {
            return present.get();
        }
        asked(connection -> {
            try (var statement = connection.prepareStatement(
                    "insert into im_account (bare_jid, delivered, created) values (?, 0, ?)")) {
                statement.setString(1, bareJid);
                statement.setObject(2, now.atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            } catch (SQLException violation) {
                if (!isDuplicate(violation)) {
                    throw violation;
                }
            }
            return null;
        });
        return account(bareJid).orElseThrow();
    }

    private static boolean isDuplicate(SQLException violation) {
        return violation instanceof SQLIntegrityConstraintViolationException || "23505".equals(violation.getSQLState());
    }

    @Override
    public void commit(List<Row> rows, Collection<Cursor> cursors, Collection<Long> ahead) {
        done(connection -> {
            append(connection, rows);
            move(connection, cursors);
            mark(connection, ahead);
        });
    }

    private static void append(Connection connection, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(APPEND)) {
            for (var row : rows) {
                statement.setLong(1, row.position());
                statement.setLong(2, row.recipient());
                statement.setLong(3, row.sender());
                statement.setObject(4, row.archiveId());
                statement.setBoolean(5, row.archived());
                statement.setString(6, row.stanza());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void move(Connection connection, Collection<Cursor> cursors) throws SQLException {
        if (cursors.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("update im_account set delivered = ? where id = ?")) {
            for (var cursor : cursors) {
                statement.setLong(1, cursor.delivered());
                statement.setLong(2, cursor.account());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void mark(Connection connection, Collection<Long> ahead) throws SQLException {
        if (ahead.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("update message_log set ahead = true where position = ?")) {
            for (var position : ahead) {
                statement.setLong(1, position);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public void discard(List<Row> rows) {
        done(connection -> {
            try (var statement =
                    connection.prepareStatement("delete from message_log where position = ? and archive_id = ?")) {
                for (var row : rows) {
                    statement.setLong(1, row.position());
                    statement.setObject(2, row.archiveId());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    @Override
    public List<Waiting> waiting(long account, long after, int limit) {
        return asked(connection -> {
            try (var statement = connection.prepareStatement(FIND_WAITING)) {
                statement.setLong(1, account);
                statement.setLong(2, after);
                statement.setInt(3, limit);
                try (var result = statement.executeQuery()) {
                    var page = new ArrayList<Waiting>();
                    while (result.next()) {
                        page.add(new Waiting(result.getLong(1), result.getObject(2, UUID.class), result.getString(3)));
                    }
                    return page;
                }
            }
        });
    }

    @Override
    public int purge(Instant sentBefore, int most) {
        return asked(connection -> {
            try (var statement = connection.prepareStatement(PURGE)) {
                statement.setLong(1, firstSince(connection, sentBefore));
                statement.setInt(2, most);
                return statement.executeUpdate();
            }
        });
    }

    /** Positions rise with the time of sending, so halving the log finds the time without an index on it. */
    private static long firstSince(Connection connection, Instant time) throws SQLException {
        var from = 0L;
        var to = lastPosition(connection) + 1;
        try (var statement = connection.prepareStatement(
                "select position, archive_id from message_log where position >= ? order by position limit 1")) {
            while (from < to) {
                var middle = from + (to - from) / 2;
                statement.setLong(1, middle);
                try (var result = statement.executeQuery()) {
                    if (result.next()
                            && Ids.timeOf(result.getObject(2, UUID.class)).isBefore(time)) {
                        from = result.getLong(1) + 1;
                    } else {
                        to = middle;
                    }
                }
            }
        }
        return from;
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try (var connection = dataSource.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failure) {
            throw new StoreUnavailable(failure);
        }
    }

    private void done(Work work) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
            } catch (SQLException failure) {
                undo(connection, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw new StoreUnavailable(failure);
        }
    }

    private static void undo(Connection connection, SQLException cause) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            cause.addSuppressed(gone);
        }
    }
}
