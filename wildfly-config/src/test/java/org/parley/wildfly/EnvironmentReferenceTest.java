package org.parley.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code environment.md} to the scripts: every variable is listed, with the default it has. */
class EnvironmentReferenceTest {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{env\\.(PARLEY_\\w+):([^}\"]*)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(PARLEY_\\w+)` \\| ([^|]*) \\|");

    @Test
    void everyVariableOfTheScriptsShouldBeListedWithItsDefault() throws IOException {
        assertThat(listed()).isEqualTo(used());
    }

    private static Map<String, String> used() throws IOException {
        var defaults = new TreeMap<String, String>();
        try (var scripts = Files.list(Path.of("src/main/cli"))) {
            for (var script : scripts.toList()) {
                EXPRESSION
                        .matcher(Files.readString(script))
                        .results()
                        .forEach(found -> defaults.put(found.group(1), inWords(found.group(2))));
            }
        }
        return defaults;
    }

    private static Map<String, String> listed() throws IOException {
        var defaults = new TreeMap<String, String>();
        ROW.matcher(Files.readString(Path.of("environment.md")))
                .results()
                .forEach(row -> defaults.put(row.group(1), inWords(row.group(2).replace("`", ""))));
        return defaults;
    }

    /** Files below the data directory are described rather than spelled out. */
    private static String inWords(String text) {
        return text.contains("jboss.server.data.dir") || text.contains("data/") ? "a file in data/" : text;
    }
}
