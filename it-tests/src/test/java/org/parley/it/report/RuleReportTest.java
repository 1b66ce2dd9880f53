package org.parley.it.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.it.Rule;
import org.parley.it.dialogue.Dialogue;
import org.parley.it.dialogue.Dialogues;
import org.parley.it.report.Proof.Kind;
import org.parley.it.report.Proof.Outcome;
import org.parley.it.report.RuleList.RuleLine;

class RuleReportTest {
    private static final RuleList RULES = new RuleList(Map.of(
            "M5 IM",
            List.of(
                    new RuleLine("A5-01", true, "Sign-in passes."),
                    new RuleLine("A5-02", true, "Refused."),
                    new RuleLine("A5-03", false, "Also refused."))));

    @Test
    void ruleShouldBeProvenByAPassedTest() {
        assertThat(report(passed("A5-01")))
                .contains("M5 IM: 1 of 3 proven", "SomeIT.passes", "not proven: A5-02* A5-03");
    }

    @Test
    void oneFailureShouldOutweighWhatPassed() {
        assertThat(report(passed("A5-01"), new Proof(Kind.RULE, "A5-01", Outcome.FAILED, "SomeIT.fails")))
                .contains("M5 IM: 0 of 3 proven", "SomeIT.fails");
    }

    @Test
    void unknownRuleShouldBeNoticed() {
        assertThat(new RuleReport(RULES, List.of(passed("A9-99"))).unknownRules())
                .containsExactly("A9-99");
    }

    @Test
    void proofShouldSurviveTheResultsFile() {
        var proof = passed("A5-01");
        assertThat(Proof.parse(proof.line())).isEqualTo(proof);
    }

    @Test
    void testsShouldClaimOnlyRulesThatExist() throws IOException {
        var rules =
                RuleList.read(Path.of(System.getProperty("parley.root", "..")).resolve("docs/rules.md"));
        assertThat(Stream.concat(claimedByTests(), claimedByDialogues()))
                .as("claimed rules that docs/rules.md does not list")
                .allMatch(rules::contains);
    }

    @Test
    void everyRuleShouldBeListedOnce() throws IOException {
        var rules =
                RuleList.read(Path.of(System.getProperty("parley.root", "..")).resolve("docs/rules.md"));
        var ids = rules.mechanisms().values().stream()
                .flatMap(List::stream)
                .map(RuleLine::id)
                .toList();
        assertThat(ids).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    private static Stream<String> claimedByTests() {
        return new ClassFileImporter().importPackages("org.parley.it").stream().flatMap(RuleReportTest::claimedBy);
    }

    private static Stream<String> claimedBy(JavaClass test) {
        return Stream.concat(
                        test.tryGetAnnotationOfType(Rule.class).stream(),
                        test.getMethods().stream()
                                .flatMap(method -> method.tryGetAnnotationOfType(Rule.class).stream()))
                .flatMap(rule -> Arrays.stream(rule.value()));
    }

    private static Stream<String> claimedByDialogues() throws IOException {
        var claimed = new TreeSet<String>();
        for (var file : Dialogues.files()) {
            claimed.addAll(Dialogue.read(file).rules());
        }
        return claimed.stream();
    }

    private static Proof passed(String rule) {
        return new Proof(Kind.RULE, rule, Outcome.PASSED, "SomeIT.passes");
    }

    private static String report(Proof... proofs) {
        return new RuleReport(RULES, List.of(proofs)).text();
    }
}
