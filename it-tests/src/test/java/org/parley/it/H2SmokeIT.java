package org.parley.it;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.it.dialogue.Dialogues;
import org.parley.it.dialogue.ServerStage;
import org.parley.it.server.Parley;

/** What touches the database, on the embedded one that {@code mvn -Prun} uses. */
class H2SmokeIT {
    private static final Set<String> PLAYED = Set.of(
            "roster/add-update-remove.dialogue",
            "roster/versioning.dialogue",
            "subscription/request-to-offline.dialogue",
            "subscription/approval-while-away.dialogue",
            "routing/order.dialogue",
            "offline/delivery-with-delay.dialogue",
            "extensions/vcard.dialogue");
    private static Parley parley;

    @BeforeAll
    static void start() {
        parley = Parley.named("h2").start();
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @TestFactory
    Stream<DynamicTest> dialoguesShouldGoAsWritten() {
        return Dialogues.tests(new ServerStage(parley), PLAYED::contains);
    }
}
