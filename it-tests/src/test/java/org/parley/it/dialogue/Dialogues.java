package org.parley.it.dialogue;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The dialogue files on the class path. */
public final class Dialogues {
    private static final String SEPARATOR = ": ";

    private Dialogues() {}

    public static List<Path> files() {
        try (var files = Files.walk(directory())) {
            return files.filter(file -> file.toString().endsWith(Dialogue.SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Path.of(Dialogues.class.getResource("/xmpp").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One test for each dialogue whose name, such as {@code roster/empty.dialogue}, is wanted. */
    public static Stream<DynamicTest> tests(Stage stage, Predicate<String> wanted) {
        return files().stream()
                .map(Dialogues::read)
                .filter(dialogue -> wanted.test(dialogue.name()))
                .map(dialogue -> dynamicTest(
                        dialogue.name() + SEPARATOR + dialogue.title(), () -> new Performance(stage, dialogue).play()));
    }

    /** The dialogue that a test with this display name plays. */
    public static Optional<Dialogue> played(String displayName) {
        return Optional.of(displayName.split(SEPARATOR)[0])
                .filter(name -> name.endsWith(Dialogue.SUFFIX))
                .map(name -> read(directory().resolve(name)));
    }

    private static Dialogue read(Path file) {
        try {
            return Dialogue.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
