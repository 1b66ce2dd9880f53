package org.parley.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.architecture.BuiltModules.ALL;
import static org.parley.architecture.BuiltModules.EJB;
import static org.parley.architecture.BuiltModules.PERSISTENCE;
import static org.parley.architecture.BuiltModules.WEB;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The leaf package names the module, and each module holds only what it is for. */
class LayoutTest {

    @Test
    void everyClassShouldStandInAPackageOfTheLayout() {
        classes()
                .should()
                .resideInAnyPackage(
                        "org.parley.kernel",
                        "org.parley.web..",
                        "org.parley.*",
                        "org.parley.*.control..",
                        "org.parley.*.entity..",
                        "org.parley.*.boundary..")
                .because("a package is a feature, or a feature's control, entity or boundary")
                .check(ALL);
    }

    @Test
    void leafShouldNameTheModule() {
        classes()
                .that(are(
                        "in org.parley.kernel or an entity package", c -> isKernel(c) || Features.isLeaf(c, "entity")))
                .should(BeIn.module(PERSISTENCE))
                .check(ALL);
        classes()
                .that(are(
                        "in an API or control package",
                        c -> Features.isLeaf(c, Features.API) || Features.isLeaf(c, "control")))
                .should(BeIn.module(EJB))
                .check(ALL);
        classes()
                .that(are(
                        "in org.parley.web or a boundary package",
                        c -> (c.getPackageName() + ".").startsWith("org.parley.web.")
                                || Features.isLeaf(c, "boundary")))
                .should(BeIn.module(WEB))
                .check(ALL);
    }

    @Test
    void noPackageShouldBeSplitAcrossModules() {
        var seen = new HashSet<String>();
        for (var module : List.of(PERSISTENCE, EJB, WEB)) {
            assertThat(module.packages()).as(module.name()).noneMatch(name -> !seen.add(name));
        }
    }

    @Test
    void transportsShouldStayInTheWebModule() {
        noClasses()
                .that(are("outside of web-module", not(are("in web-module", WEB::holds))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.ws.rs..", "jakarta.websocket..", "jakarta.servlet..", "jakarta.faces.."))
                .because("services know no transport")
                .check(ALL);
    }

    @Test
    void persistenceModuleShouldKnowNeitherEjbNorJson() {
        noClasses()
                .that(are("in persistence-module", PERSISTENCE::holds))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "jakarta.ejb..", "jakarta.json..", "com.fasterxml.jackson..", "jakarta.jms..")
                        .and(not(are("@ApplicationException", c -> c.isEquivalentTo(ApplicationException.class)))))
                .check(ALL);
    }

    @Test
    void enterpriseBeansShouldStayInTheEjbModule() {
        for (var kind : List.of(Stateless.class, Stateful.class, Singleton.class, MessageDriven.class)) {
            classes().that().areAnnotatedWith(kind).should(BeIn.module(EJB)).check(ALL);
        }
    }

    @Test
    void webModuleShouldKnowNoPersistenceAndNoTransactions() {
        noClasses()
                .that(are("in web-module", WEB::holds))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.persistence..",
                        "jakarta.transaction..",
                        "org.hibernate..",
                        "java.sql..",
                        "javax.sql.."))
                .because("one request is one service call is one transaction")
                .check(ALL);
    }

    private static boolean isKernel(JavaClass javaClass) {
        return javaClass.getPackageName().equals("org.parley.kernel");
    }

    static DescribedPredicate<JavaClass> are(String description, java.util.function.Predicate<JavaClass> predicate) {
        return describe(description, predicate);
    }
}
