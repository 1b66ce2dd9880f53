package org.parley.it;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.dialogue.Dialogues;
import org.parley.it.dialogue.ServerStage;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** Plays every dialogue; {@code -Dparley.it.dialogue=roster/} plays those whose path contains this. */
@ExtendWith(ParleyExtension.class)
class DialoguesIT {
    private static final String WANTED = System.getProperty("parley.it.dialogue", "");

    @TestFactory
    Stream<DynamicTest> dialoguesShouldGoAsWritten(Parley parley) {
        return Dialogues.tests(new ServerStage(parley), name -> name.contains(WANTED));
    }
}
