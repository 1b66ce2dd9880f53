package org.parley.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.architecture.BuiltModules.ALL;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.parley.account.AccountService;
import org.parley.kernel.ProblemCode;
import org.parley.signin.PasswordSignIn;

/** What the house does the same way everywhere. */
class HouseRulesTest {

    @Test
    void timeShouldComeFromTheInjectedClock() {
        for (var type : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses()
                    .should()
                    .callMethod(type, "now")
                    .because("tests move the clock")
                    .check(ALL);
        }
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parley.kernel")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("tests move the clock")
                .check(ALL);
        noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(Date.class, Calendar.class))
                .check(ALL);
    }

    @Test
    void chanceShouldComeFromTheInjectedSource() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parley.kernel")
                .should()
                .callConstructor(SecureRandom.class)
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(ALL);
    }

    @Test
    void threadsShouldBelongToTheServer() {
        noClasses()
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "a thread is made", call -> call.getTargetOwner().isAssignableTo(Thread.class)))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executors.class)
                .because("the server's managed executors know their context and end with it")
                .check(ALL);
    }

    @Test
    void nothingShouldBeWrittenToTheStandardStreams() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ALL);
    }

    @Test
    void jakartaShouldHaveReplacedJavax() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "javax.annotation..",
                        "javax.ejb..",
                        "javax.enterprise..",
                        "javax.faces..",
                        "javax.inject..",
                        "javax.jms..",
                        "javax.json..",
                        "javax.persistence..",
                        "javax.servlet..",
                        "javax.websocket..",
                        "javax.ws.."))
                .check(ALL);
    }

    @Test
    void namesShouldSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto|Bean)")
                .because("a collaborator is an agent or a thing, never a vague role")
                .check(ALL);
    }

    @Test
    void servicesShouldBeWhereTransactionsBegin() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .beAnnotatedWith(Stateless.class)
                .check(ALL);
    }

    /** The server refuses to deploy two enterprise beans of one module under one name. */
    @Test
    void enterpriseBeansShouldHaveNamesOfTheirOwn() {
        assertThat(ALL.stream()
                        .filter(c -> c.isAnnotatedWith(Stateless.class) || c.isAnnotatedWith(Singleton.class))
                        .map(HouseRulesTest::beanName))
                .doesNotHaveDuplicates();
    }

    private static String beanName(JavaClass bean) {
        var given = bean.isAnnotatedWith(Stateless.class)
                ? bean.getAnnotationOfType(Stateless.class).name()
                : bean.getAnnotationOfType(Singleton.class).name();
        return given.isEmpty() ? bean.getSimpleName() : given;
    }

    /** What holds for the one judge, such as the same cost and answer for every name, then holds for every door. */
    @Test
    void passwordsShouldHaveOneJudge() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(PasswordSignIn.class)
                .should()
                .callMethod(AccountService.class, "judge", String.class, String.class)
                .check(ALL);
    }

    @Test
    void transactionsShouldHoldNoRemoteCalls() {
        noClasses()
                .that()
                .areAnnotatedWith(Stateless.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.net.http..", "jakarta.ws.rs.client..", "org.apache.hc..", "org.parley.outbound.."))
                .check(ALL);
    }

    @Test
    void doorsShouldBeNamedForWhatTheyAre() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .resideInAnyPackage("..boundary..", "org.parley.web..")
                .check(ALL);
        classes()
                .that()
                .areAnnotatedWith(ServerEndpoint.class)
                .should()
                .haveSimpleNameEndingWith("Endpoint")
                .andShould()
                .resideInAnyPackage("..boundary..")
                .check(ALL);
    }

    @Test
    void problemsShouldBeOneEnumInTheApiOfAFeature() {
        classes()
                .that(are(assignableTo(ProblemCode.class))
                        .and(DescribedPredicate.not(are(DescribedPredicate.describe(
                                "the interface itself", c -> c.isEquivalentTo(ProblemCode.class))))))
                .should()
                .beEnums()
                .andShould()
                .haveSimpleNameEndingWith("Problem")
                .andShould()
                .resideInAPackage("org.parley.*")
                .check(ALL);
    }

    @Test
    void entitiesShouldNeverLeaveThroughAnApi() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.parley.*")
                .and()
                .arePublic()
                .should(new SpeakRecords())
                .check(ALL);
    }

    @Test
    void entitiesShouldGuardTheirState() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic()
                .check(ALL);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("(set|get)[A-Z].*")
                .because("accessors are named like those of records, and change is named by intention")
                .check(ALL);
    }

    @Test
    void staticStateShouldNotChange() {
        noFields()
                .that()
                .areStatic()
                .and()
                .doNotHaveModifier(FINAL)
                .should()
                .haveModifier(STATIC)
                .because("nobody can test what everybody can change")
                .check(ALL);
    }

    @Test
    void settingsShouldBeReadByTheSettingsFeatureOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.parley.settings..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.eclipse.microprofile.config.."))
                .because("a setting is a component of a typed record, validated at start and listed in the manual")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.parley.kernel", "org.parley.settings..")
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(ALL);
    }
}
