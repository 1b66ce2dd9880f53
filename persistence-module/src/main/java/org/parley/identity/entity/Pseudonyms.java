package org.parley.identity.entity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Which name stands for whom in which sector, in both directions. */
@ApplicationScoped
public class Pseudonyms {
    private static final String ADD = "insert into pseudonym (pseudonym, sector, who, created) values (?, ?, ?, ?)";
    private static final String PSEUDONYM_OF = "select pseudonym from pseudonym where sector = ? and who = ?";
    private static final String WHO_IS = "select who from pseudonym where sector = ? and pseudonym = ?";

    @Resource(lookup = "java:jboss/datasources/ParleyDS")
    DataSource dataSource;

    public Optional<String> of(String sector, String who) {
        return read(PSEUDONYM_OF, sector, who);
    }

    public Optional<String> whoIs(String sector, String pseudonym) {
        return read(WHO_IS, sector, pseudonym);
    }

    /**
     * Adds a row unless someone else has done it meanwhile. Wants a connection that commits by itself, since PostgreSQL
     * would give up a whole transaction for the row that was there first.
     */
    public void add(String sector, String who, String pseudonym, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, pseudonym);
            statement.setString(2, sector);
            statement.setString(3, who);
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException failure) {
            if (!isDuplicate(failure)) {
                throw unanswered(failure);
            }
        }
    }

    private Optional<String> read(String query, String sector, String key) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, sector);
            statement.setString(2, key);
            try (var result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw unanswered(failure);
        }
    }

    private static boolean isDuplicate(SQLException failure) {
        return failure instanceof SQLIntegrityConstraintViolationException || "23505".equals(failure.getSQLState());
    }

    private static IllegalStateException unanswered(SQLException failure) {
        return new IllegalStateException("the database does not answer", failure);
    }
}
