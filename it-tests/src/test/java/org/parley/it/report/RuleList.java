package org.parley.it.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The product's rules by mechanism, as {@code docs/rules.md} lists them. */
record RuleList(Map<String, List<RuleLine>> mechanisms) {
    private static final Pattern HEADING = Pattern.compile("## (M\\d .*)");
    private static final Pattern RULE = Pattern.compile("- (?<core>\\*\\*)?(?<id>A\\d-\\d\\d)(?:\\*\\*)? (?<text>.*)");

    /** @param core whether the rule is the core of its mechanism. */
    record RuleLine(String id, boolean core, String text) {}

    static RuleList read(Path file) throws IOException {
        var mechanisms = new LinkedHashMap<String, List<RuleLine>>();
        var current = new ArrayList<RuleLine>();
        for (var line : Files.readAllLines(file)) {
            var heading = HEADING.matcher(line);
            var rule = RULE.matcher(line);
            if (heading.matches()) {
                current = new ArrayList<>();
                mechanisms.put(heading.group(1), current);
            } else if (rule.matches()) {
                current.add(new RuleLine(rule.group("id"), rule.group("core") != null, rule.group("text")));
            }
        }
        return new RuleList(mechanisms);
    }

    boolean contains(String id) {
        return mechanisms.values().stream()
                .flatMap(List::stream)
                .anyMatch(rule -> rule.id().equals(id));
    }
}
