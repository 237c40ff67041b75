package org.credit531.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.database.RowScope;
import org.credit531.testing.PlatformClasses;
import org.junit.jupiter.api.Test;

/** Who works without a visitor states a scope, and somebody has looked at each that does. */
class RowScopeTests {

    private static final Set<String> WORK_WITHOUT_A_VISITOR = Set.of(
            "DayTurn",
            "ImportTask",
            "RetryTask",
            "CancellingBatches",
            "LoadingSample",
            "EvaluatingChanges",
            "CountingItems",
            "ConfirmingRemovals",
            "NotingDecisions");

    /** They do for a visitor what needs more rows than the visitor sees, and show none of them. */
    private static final Set<String> WORK_FOR_A_VISITOR = Set.of(
            "CorrectingRows",
            "Holdings",
            "IssuingDocuments",
            "JdbcCodeCoverage",
            "RestatingRecords",
            "Objecting",
            "AnswerRates",
            "Applying",
            "RepairRates",
            "CountingRates",
            "IssuingReports",
            "OfdFiles",
            "RecallRows",
            "CalculatingRuns");

    private static final Set<String> KNOW_VISITORS = Set.of("VisitorRows");

    private static final JavaClasses PLATFORM = PlatformClasses.all();

    @Test
    void isStatedByReviewedWorkAlone() {
        noClasses()
                .that(areNot(reviewed()))
                .should(callMethod(RowScope.class, "job", String.class))
                .because(
                        "a job sees every unit's rows of the tables that name it; add it to this test when two have looked at it")
                .check(PLATFORM);
        assertThat(reviewed()).allMatch(RowScopeTests::callsJob);
    }

    private static Set<String> reviewed() {
        return Stream.of(WORK_WITHOUT_A_VISITOR, WORK_FOR_A_VISITOR)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @Test
    void isGivenToVisitorsInOnePlace() {
        noClasses()
                .that(areNot(KNOW_VISITORS))
                .should(accessField(RowScope.class, "CENTRE")
                        .or(accessField(RowScope.class, "SUPERVISION"))
                        .or(callMethod(RowScope.class, "unit", String.class)))
                .because("whose rows a visitor sees is decided once")
                .check(PLATFORM);
    }

    private static DescribedPredicate<JavaClass> areNot(Set<String> names) {
        return DescribedPredicate.describe(
                "are not " + names,
                type -> !names.contains(type.getSimpleName()) && !type.isEquivalentTo(RowScope.class));
    }

    private static boolean callsJob(String name) {
        return PLATFORM.stream()
                .filter(type -> type.getSimpleName().equals(name))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(RowScope.class)
                        && call.getName().equals("job"));
    }
}
