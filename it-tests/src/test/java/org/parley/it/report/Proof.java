package org.parley.it.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One line of the results file: a test declared this rule or specification and had this outcome.
 *
 * @param subject a rule id or a specification section
 */
record Proof(Kind kind, String subject, Outcome outcome, String test) {

    enum Kind {
        RULE,
        SPEC
    }

    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Stream<Proof> of(Claims claims, Outcome outcome, String test) {
        return Stream.concat(
                claims.rules().stream().map(rule -> new Proof(Kind.RULE, rule, outcome, test)),
                claims.specs().stream().map(spec -> new Proof(Kind.SPEC, spec, outcome, test)));
    }

    String line() {
        return String.join("\t", kind.name(), subject, outcome.name(), test);
    }

    static Proof parse(String line) {
        var parts = List.of(line.split("\t", 4));
        return new Proof(Kind.valueOf(parts.get(0)), parts.get(1), Outcome.valueOf(parts.get(2)), parts.get(3));
    }
}
