package org.credit531.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.Credit531;
import org.credit531.testing.PlatformClasses;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violation;
import org.springframework.modulith.docs.Documenter;
import org.springframework.web.bind.annotation.RestController;

class ContextTests {

    private static final int FEWEST_CLASSES = 150;

    private final JavaClasses all = PlatformClasses.all();

    @Test
    void dependOnlyOnWhatTheyDeclareAndNeverInCircles() {
        // The client and the invented province are libraries in several packages, not contexts.
        ApplicationModules modules = ApplicationModules.of(
                Credit531.class, resideInAnyPackage("org.credit531.client..", "org.credit531.province.."));
        assertThat(modules.stream().count()).isGreaterThanOrEqualTo(12);
        modules.detectViolations()
                .filter(violation -> !isWithinTheLibrary(violation))
                .throwIfPresent();
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }

    /** Packages of one library, which cannot say so to Spring, nor that the figures of a trial are for everybody: none knows it. */
    private static boolean isWithinTheLibrary(Violation violation) {
        boolean reads = (violation.hasMessageContaining("Module 'insight'")
                        || violation.hasMessageContaining("Module 'exchange'"))
                && violation.hasMessageContaining("org.credit531.scoring.yaml.");
        return reads || violation.hasMessageContaining("org.credit531.trial.report.");
    }

    @Test
    void keepsSpringOutOfTheLibraries() {
        Set<JavaClass> libraries = all.stream()
                .filter(type -> type.getPackageName().startsWith("org.credit531.identifiers")
                        || type.getPackageName().startsWith("org.credit531.scoring")
                        || type.getPackageName().startsWith("org.credit531.insight")
                        || type.getPackageName().startsWith("org.credit531.exchange")
                        || type.getPackageName().equals("org.credit531.trial")
                        || type.getPackageName().startsWith("org.credit531.trial."))
                .collect(Collectors.toSet());
        assertThat(libraries).hasSizeGreaterThan(60);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.credit531.identifiers..",
                        "org.credit531.scoring..",
                        "org.credit531.insight..",
                        "org.credit531.exchange..",
                        "org.credit531.trial..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
                .check(all);
    }

    @Test
    void marksEveryPackageNull() {
        assertThat(all.size()).isGreaterThan(FEWEST_CLASSES);
        assertThat(all.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                        .map(found -> found.getName()))
                .isEmpty();
    }

    @Test
    void hidesControllers() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(all);
    }

    @Test
    void throwsNoBareExceptions() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("org.credit531.client..")
                .should()
                .declareThrowableOfType(Exception.class)
                .check(all);
    }

    @Test
    void asksTheOneClockForTheTime() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.credit531.catalogue..",
                        "org.credit531.subject..",
                        "org.credit531.record..",
                        "org.credit531.evaluation..",
                        "org.credit531.portal..",
                        "org.credit531.scoring..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(all);
    }
}
