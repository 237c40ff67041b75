package org.credit531.removal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.language.Texts;
import org.credit531.testing.PlatformClasses;
import org.junit.jupiter.api.Test;

/** No context may read statements and be forgotten by a removal. */
class ParticipantsTests {

    private static final String ROOT = "org.credit531.";
    private static final String RECORD = ROOT + "record";
    private static final List<String> COPIES = List.of(
            "records",
            "uploads",
            "quarantine",
            "evaluation",
            "search",
            "counts",
            "backups",
            "repair",
            "objection",
            "documents",
            "publicity",
            "trials",
            "recall",
            "rooms");

    private final JavaClasses all = PlatformClasses.all();

    @Test
    void haveACopyOrAReasonForEachContextThatReadsRecords() {
        Set<String> readers = all.stream()
                .filter(type -> !context(type).equals("record"))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(used -> used.getTargetClass().getPackageName().equals(RECORD)))
                .map(ParticipantsTests::context)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> confirming = participants().map(ParticipantsTests::context).collect(Collectors.toSet());
        assertThat(readers).contains("evaluation", "portal", "collection");
        Set<String> answered = new TreeSet<>(confirming);
        answered.addAll(reasons());
        assertThat(answered)
                .as(
                        "each context that reads records has a RemovalParticipant, or a reason in removal/without-copies.csv")
                .containsAll(readers);
    }

    @Test
    void areTheKnownOnes() {
        Set<String> names = participants().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        assertThat(names)
                .contains(
                        "RecordsCopy",
                        "UploadsCopy",
                        "QuarantineCopy",
                        "RefreshedResults",
                        "SearchCopy",
                        "CountsCopy",
                        "BackupsCopy",
                        "RepairCopy",
                        "ObjectionsCopy",
                        "DocumentsCopy",
                        "PublicationCopy");
    }

    @Test
    void haveANameInBothLanguages() {
        for (String copy : COPIES) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(Texts.of("removal", "removal.copy." + copy, locale)).isNotBlank();
                assertThat(Texts.of("removal", "removal.copy." + copy + ".what", locale))
                        .isNotBlank();
            }
        }
    }

    private Stream<JavaClass> participants() {
        return all.stream().filter(type -> type.isAssignableTo(RemovalParticipant.class) && !type.isInterface());
    }

    private static String context(JavaClass type) {
        String rest =
                type.getPackageName().startsWith(ROOT) ? type.getPackageName().substring(ROOT.length()) : "";
        int end = rest.indexOf('.');
        return end < 0 ? rest : rest.substring(0, end);
    }

    private static Set<String> reasons() {
        try (var file = ParticipantsTests.class.getResourceAsStream("/removal/without-copies.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> {
                        String[] cells = line.split(";", -1);
                        assertThat(cells).as(line).hasSize(2).doesNotContain("");
                        return cells[0];
                    })
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
