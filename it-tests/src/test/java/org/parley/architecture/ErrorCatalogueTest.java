package org.parley.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.architecture.BuiltModules.ALL;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.kernel.ProblemCode;

/** {@code docs/errors.md} and the enums are the same list. */
class ErrorCatalogueTest {

    @Test
    void codesShouldBeUnique() {
        assertThat(problems().map(ProblemCode::code)).doesNotHaveDuplicates();
    }

    @Test
    void manualAndEnumsShouldListTheSameProblems() throws IOException {
        assertThat(inTheManual()).containsExactlyInAnyOrderEntriesOf(inTheCode());
    }

    /** The pages behind the addresses of problems, and the description of the API. */
    @Test
    void catalogueOfTheWebShouldHoldEveryEnum() {
        assertThat(ALL.get("org.parley.web.problem.ProblemCatalogue").getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName()))
                .containsAll(enums().map(JavaClass::getName).toList());
    }

    private static Map<String, List<String>> inTheManual() throws IOException {
        return MarkdownTable.read("errors.md", "code", "kind", "title").stream()
                .collect(toMap(row -> row.get(0), row -> row.subList(1, 3), ErrorCatalogueTest::twice, TreeMap::new));
    }

    private static Map<String, List<String>> inTheCode() {
        return problems()
                .collect(toMap(
                        ProblemCode::code,
                        problem -> List.of(problem.kind().name().toLowerCase(Locale.ROOT), problem.title()),
                        ErrorCatalogueTest::twice,
                        TreeMap::new));
    }

    private static List<String> twice(List<String> one, List<String> other) {
        throw new AssertionError("listed twice: " + one + " and " + other);
    }

    private static Stream<ProblemCode> problems() {
        return enums().map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(ProblemCode.class::cast);
    }

    private static Stream<JavaClass> enums() {
        return ALL.stream().filter(c -> c.isEnum() && c.isAssignableTo(ProblemCode.class));
    }
}
