package org.parley.it.dialogue;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The dialogue files on the class path. */
public final class Dialogues {
    private Dialogues() {}

    public static List<Path> files() {
        try (var files = Files.walk(Path.of(Dialogues.class.getResource("/xmpp").toURI()))) {
            return files.filter(file -> file.toString().endsWith(Dialogue.SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One test for each dialogue whose path, such as {@code roster/empty.dialogue}, is wanted. */
    public static Stream<DynamicTest> tests(Stage stage, Predicate<String> wanted) {
        return files().stream().filter(file -> wanted.test(nameOf(file))).map(file -> test(stage, file));
    }

    private static DynamicTest test(Stage stage, Path file) {
        var dialogue = read(file);
        return dynamicTest(
                nameOf(file) + ": " + dialogue.title(), file.toUri(), () -> new Performance(stage, dialogue).play());
    }

    private static String nameOf(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }

    private static Dialogue read(Path file) {
        try {
            return Dialogue.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
