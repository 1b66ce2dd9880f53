package org.parley.it.dialogue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
}
