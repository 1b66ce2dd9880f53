package org.parley.example.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppDataTest {
    private static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");
    private static final Tokens TOKENS = new Tokens("access", "refresh", NOW, "openid", "session-1");

    private static AppData signedIn(AppData data, String openId) {
        return data.signedIn(openId, openId, TOKENS, NOW);
    }

    @Test
    void accountShouldBeFoundByItsOpenIdAgain() {
        var data = signedIn(signedIn(signedIn(AppData.EMPTY, "o_a"), "o_b"), "o_a");
        assertThat(data.persons()).hasSize(2);
        assertThat(data.person("o_a").orElseThrow().number()).isEqualTo(1);
        assertThat(data.person("o_b").orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void endOfASessionShouldTakeTheTokensThatRestedOnIt() {
        var data = signedIn(AppData.EMPTY, "o_a");
        assertThat(data.sessionEnded("session-2").person("o_a").orElseThrow().tokens())
                .isEqualTo(TOKENS);
        assertThat(data.sessionEnded("session-1").person("o_a").orElseThrow().tokens())
                .isNull();
    }

    @Test
    void cardShouldBeAnsweredByWhomItWasFor() {
        var guest = new LunchTable.Guest("o_b", "Bob", "card-1", null);
        var data = AppData.EMPTY.with(new LunchTable("1", "o_a", "Noon", List.of(guest)));
        assertThat(answer(data.answered("card-1", "o_c", "yes"))).isNull();
        assertThat(answer(data.answered("card-2", "o_b", "yes"))).isNull();
        assertThat(answer(data.answered("card-1", "o_b", "yes"))).isEqualTo("yes");
    }

    private static String answer(AppData data) {
        return data.table("1").orElseThrow().guests().get(0).answer();
    }

    @Test
    void tableShouldBeOpenToItsHostAndItsGuests() {
        var table = new LunchTable("1", "o_a", "Noon", List.of(new LunchTable.Guest("o_b", "Bob", "c", null)));
        assertThat(List.of("o_a", "o_b", "o_c")).filteredOn(table::isOpenTo).containsExactly("o_a", "o_b");
    }

    @Test
    void happeningsShouldNotGrowWithoutEnd() {
        var data = AppData.EMPTY;
        for (int i = 0; i < 300; i++) {
            data = data.with(new Happening("evt_" + i, NOW, "message.received", "o_a", "Hello"));
        }
        assertThat(data.happenings()).hasSize(200);
        assertThat(data.knows("evt_299")).isTrue();
        assertThat(data.knows("evt_0")).isFalse();
    }

    @Test
    void whatWasWrittenShouldBeReadAgainAndByNobodyElse(@TempDir Path directory) throws Exception {
        var data = signedIn(AppData.EMPTY, "o_a");
        new Store(new DataFile(directory)).change(before -> data);
        assertThat(new Store(new DataFile(directory)).data()).isEqualTo(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("app.json"))))
                .isEqualTo("rw-------");
    }
}
