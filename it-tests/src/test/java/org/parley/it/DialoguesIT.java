package org.parley.it;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.dialogue.Dialogue;
import org.parley.it.dialogue.Dialogues;
import org.parley.it.dialogue.Performance;
import org.parley.it.dialogue.Stage;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** Plays every {@code *.dialogue}; {@code -Dparley.it.dialogue=roster/} plays those whose path contains this. */
@ExtendWith(ParleyExtension.class)
class DialoguesIT {

    @TestFactory
    Stream<DynamicNode> dialoguesShouldGoAsWritten(Parley parley) {
        var stage = new OnTheServer(parley);
        var wanted = System.getProperty("parley.it.dialogue", "");
        return Dialogues.files().stream()
                .filter(file -> file.toString().contains(wanted))
                .collect(Collectors.groupingBy(
                        file -> file.getParent().getFileName().toString(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(scene -> dynamicContainer(scene.getKey(), tests(stage, scene.getValue())));
    }

    private static Stream<DynamicTest> tests(Stage stage, List<Path> files) {
        return files.stream().map(file -> {
            var dialogue = read(file);
            return dynamicTest(
                    file.getParent().getFileName() + "/" + file.getFileName() + ": " + dialogue.title(),
                    file.toUri(),
                    () -> new Performance(stage, dialogue).play());
        });
    }

    private static Dialogue read(Path file) {
        try {
            return Dialogue.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record OnTheServer(Parley parley) implements Stage {
        @Override
        public URI endpoint() {
            return parley.xmpp();
        }

        @Override
        public String domain() {
            return Parley.DOMAIN;
        }

        @Override
        public Account newAccount(String role) {
            return parley.admin().newAccount(role);
        }
    }
}
