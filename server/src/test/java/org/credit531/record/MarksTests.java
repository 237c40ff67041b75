package org.credit531.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.credit531.testing.PlatformClasses;
import org.junit.jupiter.api.Test;

/** No page, answer or file may read what a record says and leave out that it is disputed (row R-8 of the plan). */
class MarksTests {

    /** By what the values of records leave: of the statement, of what is disclosed of it, of what an evaluation rests on. */
    private static final Set<String> VALUES =
            Set.of("Statement.values", "Disclosed.visible", "SubjectEvaluation.records", "Fact.values");

    private static final Set<String> MARKS = Set.of("Statement.contest");

    private final JavaClasses all = PlatformClasses.all();

    @Test
    void standBesideWhateverIsReadOfARecord() {
        Set<String> reading = outermost(type -> accesses(type, VALUES));
        assertThat(reading)
                .contains("ShowingRecords", "RecordResource", "Explaining", "WritingSelfChecks", "FormPages");
        Set<String> marking = outermost(type -> accesses(type, MARKS));
        Set<String> answered = new TreeSet<>(marking);
        answered.addAll(reasons());
        assertThat(answered)
                .as(
                        "each class that reads values of records tells their contest, or has a reason in record/without-mark.csv")
                .containsAll(reading);
        assertThat(reading).as("a reason for a class that reads nothing").containsAll(reasons());
    }

    private Set<String> outermost(Predicate<JavaClass> which) {
        return all.stream()
                .filter(type -> type.getPackageName().startsWith("org.credit531"))
                .filter(type -> !type.getPackageName().startsWith("org.credit531.scoring")
                        && !type.getPackageName().startsWith("org.credit531.insight")
                        && !type.getPackageName().equals("org.credit531.trial"))
                .filter(which)
                .map(MarksTests::outermost)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(MarksTests::outermost).orElseGet(type::getSimpleName);
    }

    private static boolean accesses(JavaClass type, Set<String> names) {
        return type.getAccessesFromSelf().stream()
                .filter(access -> !access.getTargetOwner().equals(type))
                .map(MarksTests::name)
                .anyMatch(names::contains);
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getSimpleName() + "." + access.getName();
    }

    private static Set<String> reasons() {
        try (var file = MarksTests.class.getResourceAsStream("/record/without-mark.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> {
                        String[] cells = line.split(";", 2);
                        assertThat(cells).as(line).hasSize(2).doesNotContain("");
                        return cells[0];
                    })
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
