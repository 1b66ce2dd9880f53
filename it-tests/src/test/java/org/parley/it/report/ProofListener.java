package org.parley.it.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.parley.it.dialogue.Dialogue;
import org.parley.it.dialogue.Dialogues;

/**
 * Writes what this JVM's tests proved to the file that the system property {@value #RESULTS_PROPERTY} names; without
 * the property, as in an IDE, it does nothing. Each run replaces the file.
 */
public final class ProofListener implements TestExecutionListener {
    static final String RESULTS_PROPERTY = "parley.rules.results";

    private final List<Proof> proofs = new CopyOnWriteArrayList<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        note(
                test,
                switch (result.getStatus()) {
                    case SUCCESSFUL -> Proof.Outcome.PASSED;
                    case FAILED -> Proof.Outcome.FAILED;
                    case ABORTED -> Proof.Outcome.SKIPPED;
                });
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        note(test, Proof.Outcome.SKIPPED);
    }

    private void note(TestIdentifier test, Proof.Outcome outcome) {
        if (test.isTest()) {
            Proof.of(Claims.of(test), outcome, nameOf(test)).forEach(proofs::add);
        }
    }

    private static String nameOf(TestIdentifier test) {
        return Dialogues.played(test.getDisplayName())
                .map(Dialogue::name)
                .or(() -> test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(MethodSource.class::cast)
                        .map(method -> method.getJavaClass().getSimpleName() + "." + method.getMethodName()))
                .orElseGet(test::getDisplayName);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Optional.ofNullable(System.getProperty(RESULTS_PROPERTY)).map(Path::of).ifPresent(this::write);
    }

    private void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, proofs.stream().map(proof -> proof.line() + "\n").collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
