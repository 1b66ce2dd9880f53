package org.parley.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.kernel.TestDatabases;

/** What identities rely on, on every database. */
interface PseudonymsContract {
    Instant NOW = Instant.parse("2026-11-21T08:00:00.123Z");
    String APP = "app:0199";
    String OTHER_APP = "app:0200";
    String BOB = "bob@partner.example";

    /** The same database at every call. */
    DataSource dataSource();

    default Pseudonyms pseudonyms() {
        var pseudonyms = new Pseudonyms();
        pseudonyms.dataSource = dataSource();
        return pseudonyms;
    }

    @BeforeEach
    default void emptyTheTable() throws SQLException {
        TestDatabases.empty(dataSource(), "pseudonym");
    }

    @Test
    default void bothDirectionsShouldBeFound() {
        pseudonyms().add(APP, BOB, "o_bob", NOW);
        assertThat(pseudonyms().of(APP, BOB)).contains("o_bob");
        assertThat(pseudonyms().whoIs(APP, "o_bob")).contains(BOB);
    }

    @Test
    default void nothingShouldBeFoundInAnotherSector() {
        pseudonyms().add(APP, BOB, "o_bob", NOW);
        assertThat(pseudonyms().of(OTHER_APP, BOB)).isEmpty();
        assertThat(pseudonyms().whoIs(OTHER_APP, "o_bob")).isEmpty();
    }

    @Test
    default void secondNameOfTheSamePersonShouldBeDropped() {
        pseudonyms().add(APP, BOB, "o_bob", NOW);
        pseudonyms().add(APP, BOB, "o_robert", NOW);
        assertThat(pseudonyms().of(APP, BOB)).contains("o_bob");
        assertThat(pseudonyms().whoIs(APP, "o_robert")).isEmpty();
    }

    @Test
    default void nameThatIsTakenShouldStayWithItsOwner() {
        pseudonyms().add(APP, BOB, "o_bob", NOW);
        pseudonyms().add(OTHER_APP, "eve@partner.example", "o_bob", NOW);
        assertThat(pseudonyms().whoIs(APP, "o_bob")).contains(BOB);
        assertThat(pseudonyms().of(OTHER_APP, "eve@partner.example")).isEmpty();
    }

    @Test
    default void manyAtTheSameTimeShouldEndWithOneName() throws Exception {
        var executor = Executors.newFixedThreadPool(8);
        try {
            var tries = IntStream.range(0, 32)
                    .<Callable<String>>mapToObj(index -> () -> {
                        pseudonyms().add(APP, BOB, "o_" + index, NOW);
                        return pseudonyms().of(APP, BOB).orElseThrow();
                    })
                    .toList();
            var seen = new HashSet<String>();
            for (var answer : executor.invokeAll(tries)) {
                seen.add(answer.get());
            }
            assertThat(seen).hasSize(1);
        } finally {
            executor.shutdownNow();
        }
    }
}
