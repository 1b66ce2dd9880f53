package org.parley.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.architecture.BuiltModules.ALL;
import static org.parley.architecture.LayoutTest.are;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Boundary, API, control, entity: never back; and features meet only where their package-info says. */
class FeaturesTest {
    private static final Map<String, Set<String>> DECLARED = Features.declared(ALL);

    @Test
    void everyFeatureShouldDeclareItself() {
        assertThat(DECLARED.keySet())
                .as("features whose API package carries @Feature in its package-info")
                .isEqualTo(Features.names(ALL));
    }

    @Test
    void declaredFeaturesShouldExist() {
        DECLARED.forEach((feature, uses) ->
                assertThat(DECLARED.keySet()).as(feature + " uses").containsAll(uses));
    }

    @Test
    void featuresShouldUseOnlyWhatTheyDeclare() {
        assertThat(dependencies()
                        .filter(dependency -> !DECLARED.getOrDefault(origin(dependency), Set.of())
                                .contains(target(dependency)))
                        .map(Dependency::getDescription))
                .as("edges that no @Feature declares")
                .isEmpty();
    }

    @Test
    void featuresShouldMeetOnlyAtTheirApi() {
        assertThat(dependencies()
                        .filter(dependency -> !Features.isLeaf(elementOf(dependency.getTargetClass()), Features.API))
                        .map(Dependency::getDescription))
                .as("uses of another feature's internals")
                .isEmpty();
    }

    @Test
    void declaredEdgesShouldHaveNoCycle() {
        for (var feature : DECLARED.keySet()) {
            assertThat(cycleFrom(feature, List.of(feature)))
                    .as("cycle of @Feature(uses)")
                    .isEmpty();
        }
    }

    @Test
    void featuresShouldHaveNoCycle() {
        slices().assignedFrom(new ByFeature()).should().beFreeOfCycles().check(ALL);
    }

    @Test
    void boundaryShouldUseServicesNotWhatIsBehindThem() {
        noClasses()
                .that()
                .resideInAnyPackage("..boundary..", "org.parley.web..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.parley.*.control..", "org.parley.*.entity.."))
                .check(ALL);
    }

    @Test
    void nothingBehindTheBoundaryShouldKnowIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..boundary..", "org.parley.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.parley.*.boundary..", "org.parley.web..")
                .check(ALL);
    }

    @Test
    void entityShouldDependOnItsOwnLeafAndTheKernelOnly() {
        classes()
                .that(are("in an entity package", c -> Features.isLeaf(c, "entity")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "javax.sql..",
                                "jakarta.persistence..",
                                "jakarta.data..",
                                "jakarta.validation..",
                                "jakarta.enterprise..",
                                "jakarta.inject..",
                                "jakarta.annotation..",
                                "org.parley.kernel")
                        .or(are("in an entity package", c -> Features.isLeaf(elementOf(c), "entity")))
                        .or(are("primitive", c -> elementOf(c).isPrimitive())))
                .check(ALL);
    }

    @Test
    void kernelShouldDependOnNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("org.parley.kernel")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.parley..")
                        .and(are(
                                "outside of the kernel",
                                c -> !elementOf(c).getPackageName().equals("org.parley.kernel"))))
                .check(ALL);
    }

    private static Stream<Dependency> dependencies() {
        return ALL.stream()
                .filter(c -> Features.featureOf(c).isPresent())
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> Features.featureOf(elementOf(dependency.getTargetClass()))
                        .isPresent())
                .filter(dependency -> !origin(dependency).equals(target(dependency)));
    }

    private static String origin(Dependency dependency) {
        return Features.featureOf(dependency.getOriginClass()).orElseThrow();
    }

    private static String target(Dependency dependency) {
        return Features.featureOf(elementOf(dependency.getTargetClass())).orElseThrow();
    }

    private static JavaClass elementOf(JavaClass javaClass) {
        return javaClass.getBaseComponentType();
    }

    private static List<String> cycleFrom(String feature, List<String> path) {
        for (var used : DECLARED.getOrDefault(feature, Set.of())) {
            var longer = new ArrayList<>(path);
            longer.add(used);
            if (used.equals(path.get(0))) {
                return longer;
            }
            var cycle = path.contains(used) ? List.<String>of() : cycleFrom(used, longer);
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        return List.of();
    }

    private static final class ByFeature implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return Features.featureOf(javaClass).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "features";
        }
    }
}
