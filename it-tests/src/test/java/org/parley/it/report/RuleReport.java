package org.parley.it.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.it.report.Proof.Kind;
import org.parley.it.report.Proof.Outcome;

/**
 * Says which rules the tests proved, and by which tests. A rule without proof is a fact, not a failure; a test that
 * claims a rule which does not exist is a mistake and ends the build.
 */
public final class RuleReport {
    private final RuleList rules;
    private final Map<String, List<Proof>> proofsOfRules;
    private final Map<String, List<Proof>> proofsOfSpecs;

    RuleReport(RuleList rules, List<Proof> proofs) {
        this.rules = rules;
        this.proofsOfRules = bySubject(proofs, Kind.RULE);
        this.proofsOfSpecs = bySubject(proofs, Kind.SPEC);
    }

    private static Map<String, List<Proof>> bySubject(List<Proof> proofs, Kind kind) {
        return proofs.stream()
                .filter(proof -> proof.kind() == kind)
                .distinct()
                .collect(groupingBy(Proof::subject, TreeMap::new, toList()));
    }

    /** @param arguments the list of rules, and the directory with the results of all test runs. */
    public static void main(String... arguments) throws IOException {
        var results = Path.of(arguments[1]);
        var report = new RuleReport(RuleList.read(Path.of(arguments[0])), readProofs(results));
        var text = report.text();
        Files.createDirectories(results);
        Files.writeString(results.resolve("report.txt"), text);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
        if (!report.unknownRules().isEmpty()) {
            throw new IllegalStateException(
                    "tests claim rules that docs/rules.md does not list: " + String.join(", ", report.unknownRules()));
        }
    }

    private static List<Proof> readProofs(Path directory) throws IOException {
        var proofs = new ArrayList<Proof>();
        if (Files.isDirectory(directory)) {
            try (var files = Files.newDirectoryStream(directory, "*.tsv")) {
                for (var file : files) {
                    Files.readAllLines(file).stream().map(Proof::parse).forEach(proofs::add);
                }
            }
        }
        return proofs;
    }

    List<String> unknownRules() {
        return proofsOfRules.keySet().stream().filter(id -> !rules.contains(id)).toList();
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Rules (* = core of the mechanism)");
        rules.mechanisms().forEach((mechanism, ofMechanism) -> lines.addAll(section(mechanism, ofMechanism)));
        lines.add("");
        lines.add("Specifications");
        proofsOfSpecs.forEach((spec, proofs) -> lines.add("  %-28s %s".formatted(spec, summary(proofs))));
        return String.join("\n", lines) + "\n";
    }

    private List<String> section(String mechanism, List<RuleList.RuleLine> ofMechanism) {
        var lines = new ArrayList<String>();
        var proven = ofMechanism.stream().filter(this::isProven).toList();
        lines.add("");
        lines.add("%s: %d of %d proven".formatted(mechanism, proven.size(), ofMechanism.size()));
        for (var rule : ofMechanism) {
            if (proofsOfRules.containsKey(rule.id())) {
                lines.add("  %s%s %s".formatted(rule.id(), rule.core() ? "*" : " ", rule.text()));
                lines.addAll(tests(proofsOfRules.get(rule.id())));
            }
        }
        var open = ofMechanism.stream()
                .filter(rule -> !isProven(rule))
                .map(rule -> rule.id() + (rule.core() ? "*" : ""))
                .collect(joining(" "));
        if (!open.isEmpty()) {
            lines.add("  not proven: " + open);
        }
        return lines;
    }

    /** One failure among the tests of a rule outweighs any number that passed. */
    private boolean isProven(RuleList.RuleLine rule) {
        var proofs = proofsOfRules.getOrDefault(rule.id(), List.of());
        return proofs.stream().anyMatch(proof -> proof.outcome() == Outcome.PASSED)
                && proofs.stream().noneMatch(proof -> proof.outcome() == Outcome.FAILED);
    }

    private static List<String> tests(List<Proof> proofs) {
        return proofs.stream()
                .map(proof -> "           %-7s %s".formatted(proof.outcome().label(), proof.test()))
                .toList();
    }

    private static String summary(List<Proof> proofs) {
        var counts = proofs.stream().collect(groupingBy(proof -> proof.outcome().label(), TreeMap::new, toList()));
        var names = proofs.stream().map(Proof::test).distinct().limit(3).collect(joining(", "));
        var rest = proofs.stream().map(Proof::test).distinct().count() - 3;
        return counts.entrySet().stream()
                        .map(count -> count.getValue().size() + " " + count.getKey())
                        .collect(joining(", "))
                + ": "
                + names
                + (rest > 0 ? " and " + rest + " more" : "");
    }
}
