package org.parley.example.partner.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {
    @TempDir
    private Path directory;

    private final SiteData some = new DemoData(Instant.EPOCH, "secret words", 1_000).create();

    @Test
    void whatIsWrittenShouldBeReadAgain() {
        new DataFile(directory).write(some);

        var read = new DataFile(directory).read().orElseThrow();

        assertThat(read.postings()).isEqualTo(some.postings());
        assertThat(read.member("alice").orElseThrow().contacts())
                .isEqualTo(some.member("alice").orElseThrow().contacts());
        assertThat(read.member("alice").orElseThrow().password().matches("secret words"))
                .isTrue();
    }

    @Test
    void passwordShouldNotStandInTheFile() throws IOException {
        new DataFile(directory).write(some);

        assertThat(Files.readString(directory.resolve("site.json"))).doesNotContain("secret words");
    }

    @Test
    void halfADraftShouldNotMatter() throws IOException {
        new DataFile(directory).write(some);
        Files.writeString(directory.resolve("site.json.draft"), "{\"members\":{\"al");

        var file = new DataFile(directory);
        assertThat(file.read()).isPresent();
        file.write(SiteData.EMPTY);
        assertThat(file.read()).contains(SiteData.EMPTY);
    }

    @Test
    void readersShouldNeverMeetHalfAFile() {
        var file = new DataFile(directory);
        file.write(some);

        var writing = CompletableFuture.runAsync(() -> {
            for (var turn = 0; turn < 50; turn++) {
                file.write(turn % 2 == 0 ? SiteData.EMPTY : some);
            }
        });
        do {
            assertThat(file.read().orElseThrow().members().size()).isIn(0, 3);
        } while (!writing.isDone());
        writing.join();
    }

    @Test
    void failedWriteShouldChangeNothing() throws IOException {
        var site = new Site(new DataFile(directory), () -> some);
        Files.createDirectories(directory.resolve("site.json.draft"));

        assertThatThrownBy(() -> site.change(data -> data.without("p-welcome")))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(site.data().posting("p-welcome")).isPresent();
        assertThat(new DataFile(directory).read().orElseThrow().posting("p-welcome"))
                .isPresent();
    }

    @Test
    void existingDataShouldOutweighTheDemo() {
        new DataFile(directory).write(SiteData.EMPTY);

        assertThat(new Site(new DataFile(directory), () -> some).data()).isEqualTo(SiteData.EMPTY);
    }

    @Test
    void samePasswordShouldHashDifferentlyEachTime() {
        var random = new SecureRandom();
        var one = PasswordHash.of("pw", 1_000, random);
        var two = PasswordHash.of("pw", 1_000, random);

        assertThat(one.hash()).isNotEqualTo(two.hash());
        assertThat(one.matches("pw") && two.matches("pw")).isTrue();
        assertThat(one.matches("Pw") || one.matches("")).isFalse();
    }
}
