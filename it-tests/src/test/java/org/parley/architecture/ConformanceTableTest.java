package org.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/protocols/openid-conformance.md} names tests that are there. */
class ConformanceTableTest {
    private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w+(?:IT|Test))\\b(?:\\.(\\w+))?");

    @Test
    void everyTestOfTheTableShouldBeThere() throws IOException {
        var tests = tests();
        var named = Stream.of("module", "attack")
                .flatMap(what -> rows(what).stream())
                .flatMap(row -> NAMED.matcher(row.get(1)).results())
                .toList();
        assertThat(named).hasSizeGreaterThan(60).allSatisfy(name -> {
            assertThat(tests).containsKey(name.group(1));
            if (name.group(2) != null) {
                assertThat(tests.get(name.group(1))).contains(" void " + name.group(2) + "(");
            }
        });
    }

    private static List<List<String>> rows(String what) {
        try {
            return MarkdownTable.read("protocols/openid-conformance.md", what, "test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources of all tests, by the names of their classes. */
    private static Map<String, String> tests() throws IOException {
        var sources = new ArrayList<Path>();
        for (var module : List.of("it-tests", "ejb-module")) {
            try (Stream<Path> files =
                    Files.walk(BuiltModules.ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().matches(".*(IT|Test)\\.java"))
                        .forEach(sources::add);
            }
        }
        return sources.stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        ConformanceTableTest::read,
                        String::concat));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
