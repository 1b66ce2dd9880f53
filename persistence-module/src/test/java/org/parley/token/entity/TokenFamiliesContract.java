package org.parley.token.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.kernel.TestDatabases;
import org.parley.token.entity.TokenFamilies.Filter;

/** What keys rely on, on every database. */
interface TokenFamiliesContract {
    Instant NOW = Instant.parse("2026-11-21T08:00:00.123456Z");
    String ORDERS = "resource:orders";
    Filter EVERY = new Filter(null, null, null, null);
    Filter OF_ORDERS = new Filter(null, null, null, ORDERS);

    /** The same database at every call. */
    DataSource dataSource();

    default TokenFamilies families() {
        var families = new TokenFamilies();
        families.dataSource = dataSource();
        return families;
    }

    @BeforeEach
    default void emptyTheTables() throws SQLException {
        TestDatabases.empty(dataSource(), "token_farewell", "token_family");
    }

    private TokenFamily added(int number, String who, String audience) {
        var keys = new TokenFamily.Keys(
                "access-" + number,
                "secret-" + number,
                null,
                null,
                NOW,
                NOW.plus(Duration.ofMinutes(15)),
                NOW.plus(Duration.ofDays(30)));
        var family = new TokenFamily(
                new UUID(0x7000, number),
                "TICKET",
                new UUID(1, number),
                who,
                "u_" + who,
                audience,
                "a b",
                "device=x",
                "locator-" + number,
                NOW,
                keys,
                NOW,
                null,
                null);
        families().add(List.of(family));
        return family;
    }

    @Test
    default void whatIsAddedShouldBeFoundByItsHashes() {
        var family = added(1, "romeo", ORDERS);
        assertThat(families().byAccess(family.id(), "access-1")).contains(family);
        assertThat(families().byLocator("locator-1")).contains(family);
        assertThat(families().byId(family.id())).contains(family);
        assertThat(families().byAccess(family.id(), "secret-1")).isEmpty();
    }

    @Test
    default void familyWithoutPersonAndRefreshKeyShouldBeKept() {
        var keys = new TokenFamily.Keys("access", null, null, null, NOW, NOW.plusSeconds(60), null);
        var family = new TokenFamily(
                UUID.randomUUID(), "OAUTH", null, null, "app", "app:1", "", "", null, NOW, keys, NOW, null, null);
        families().add(List.of(family));
        assertThat(families().byAccess(family.id(), "access")).contains(family);
        purge(NOW.plusSeconds(60));
        assertThat(families().byId(family.id())).isPresent();
        purge(NOW.plusSeconds(61));
        assertThat(families().byId(family.id())).isEmpty();
    }

    @Test
    default void rotationShouldReplaceTheKeys() {
        var family = added(1, "romeo", ORDERS);
        var next = new TokenFamily.Keys(
                "access-2",
                "secret-2",
                "secret-1",
                "sealed",
                NOW.plusSeconds(5),
                NOW.plusSeconds(9),
                NOW.plusSeconds(99));
        families().rotate(List.of(rotated(family, "a", next)));
        assertThat(families().byAccess(family.id(), "access-1")).isEmpty();
        assertThat(families().byAccess(family.id(), "access-2")).hasValueSatisfying(found -> {
            assertThat(found.keys()).isEqualTo(next);
            assertThat(found.scopes()).isEqualTo("a");
            assertThat(found.started()).isEqualTo(NOW);
        });
    }

    private static TokenFamily rotated(TokenFamily family, String scopes, TokenFamily.Keys keys) {
        return new TokenFamily(
                family.id(),
                family.kind(),
                family.session(),
                family.who(),
                family.subject(),
                family.audience(),
                scopes,
                family.details(),
                family.locatorHash(),
                family.started(),
                keys,
                keys.issued(),
                null,
                null);
    }

    @Test
    default void freeOnesShouldBeFoundWithoutWaitingForTheOthers() throws SQLException {
        added(1, "romeo", ORDERS);
        var juliet = added(2, "juliet", ORDERS);
        try (var other = dataSource().getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.executeUpdate("update token_family set scopes = 'b' where locator_hash = 'locator-1'");
                assertThat(families().free(List.of("locator-1", "locator-2", "locator-3")))
                        .containsExactly(juliet);
            }
            other.rollback();
        }
    }

    @Test
    default void endShouldBeTrueForOneAndHideTheKey() {
        var family = added(1, "romeo", ORDERS);
        assertThat(families().end(family.id(), NOW, "over")).isTrue();
        assertThat(families().end(family.id(), NOW, "again")).isFalse();
        assertThat(families().byAccess(family.id(), "access-1")).isEmpty();
        assertThat(families().byLocator("locator-1")).hasValueSatisfying(found -> {
            assertThat(found.ended()).isEqualTo(NOW);
            assertThat(found.endReason()).isEqualTo("over");
        });
    }

    /** In steps of two, so that there are several. */
    private void purge(Instant overBefore) {
        for (var next = Optional.of(new UUID(0, 0)); next.isPresent(); ) {
            next = families().purge(next.get(), overBefore, 2);
        }
    }

    @Test
    default void endOfAllShouldLeaveFarewellsThatAreTakenOnce() {
        for (int i = 0; i < 5; i++) {
            added(i, "romeo-" + i, ORDERS);
        }
        var other = added(9, "romeo-0", "resource:travel");
        assertThat(families().endAll(OF_ORDERS, NOW, "closed")).isEqualTo(5);
        assertThat(families().endAll(OF_ORDERS, NOW, "closed")).isZero();
        purge(NOW.plusSeconds(1));
        assertThat(families().takeFarewells(3))
                .as("none is forgotten before it was told")
                .hasSize(3)
                .allSatisfy(family -> assertThat(family.endReason()).isEqualTo("closed"));
        assertThat(families().takeFarewells(3)).hasSize(2);
        assertThat(families().takeFarewells(3)).isEmpty();
        assertThat(families().byAccess(other.id(), "access-9")).isPresent();
        purge(NOW.plusSeconds(1));
        assertThat(families().page(EVERY, null, 10)).containsExactly(other);
    }

    @Test
    default void listShouldBeFilteredAndPaged() {
        var first = added(1, "romeo", ORDERS);
        var second = added(2, "romeo", "resource:travel");
        var third = added(3, "juliet", ORDERS);
        assertThat(families().newest(EVERY, null, 10)).containsExactly(third, second, first);
        assertThat(families().newest(new Filter("TICKET", null, "romeo", null), second.id(), 10))
                .containsExactly(first);
        assertThat(families().newest(new Filter(null, second.session(), null, null), null, 10))
                .containsExactly(second);
        assertThat(families().newest(OF_ORDERS, null, 1)).containsExactly(third);
        assertThat(families().count(OF_ORDERS, NOW)).isEqualTo(2);
        assertThat(families().count(OF_ORDERS, NOW.plus(Duration.ofDays(31)))).isZero();
    }

    @Test
    default void lastUseShouldOnlyGoForward() {
        var family = added(1, "romeo", ORDERS);
        families().used(Map.of(family.id(), NOW.plusSeconds(30)));
        families().used(Map.of(family.id(), NOW.plusSeconds(10)));
        assertThat(families().byId(family.id()))
                .hasValueSatisfying(found -> assertThat(found.lastUsed()).isEqualTo(NOW.plusSeconds(30)));
    }
}
