package org.parley.cluster.entity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Which nodes are up. Time is the database's, so that nodes need not agree on it. Each call commits by itself. */
@ApplicationScoped
public class NodeRoll {
    @Resource(lookup = "java:jboss/datasources/ParleyDS")
    DataSource dataSource;

    /** @param silent since its last sign of life */
    public record Entry(UUID id, String name, long sent, Duration silent) {}

    /** Takes the place of an earlier node of the same name, which cannot be there any more. */
    public void enter(UUID id, String name) {
        try (var connection = dataSource.getConnection()) {
            changed(connection, "delete from node where name = ?", name);
            changed(
                    connection,
                    "insert into node (id, name, sent, seen) values (?, ?, 0, current_timestamp)",
                    id,
                    name);
        } catch (SQLException failure) {
            throw new IllegalStateException("the roll of nodes cannot be written", failure);
        }
    }

    /** @return false when the node is not on the roll */
    public boolean sign(UUID id, long sent) {
        try (var connection = dataSource.getConnection()) {
            return changed(connection, "update node set sent = ?, seen = current_timestamp where id = ?", sent, id)
                    == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("the roll of nodes cannot be written", failure);
        }
    }

    public void remove(UUID id) {
        try (var connection = dataSource.getConnection()) {
            changed(connection, "delete from node where id = ?", id);
        } catch (SQLException failure) {
            throw new IllegalStateException("the roll of nodes cannot be written", failure);
        }
    }

    public List<Entry> all() {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("select id, name, sent, seen, current_timestamp from node");
                var result = statement.executeQuery()) {
            var all = new ArrayList<Entry>();
            while (result.next()) {
                var silent = Duration.between(
                        result.getObject(4, OffsetDateTime.class), result.getObject(5, OffsetDateTime.class));
                all.add(new Entry(result.getObject(1, UUID.class), result.getString(2), result.getLong(3), silent));
            }
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException("the roll of nodes cannot be read", failure);
        }
    }

    private static int changed(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
