package org.credit531.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.catalogue.Item;
import org.credit531.documents.ToldRecord;
import org.credit531.evaluation.SubjectEvaluation;
import org.credit531.record.Disclosure.Disclosed;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a credit report tells, before it is put into words.
 *
 * @param asking who asked, about whom, as of when
 * @param evaluations its results, the one it is known by first
 * @param noResult why there is none, {@code null} where there is one or no model evaluates such subjects
 * @param parts its records by item
 * @param lastSent on which day each item came in last
 */
record Gathered(
        Asking asking,
        List<SubjectEvaluation> evaluations,
        @Nullable RequestProblem noResult,
        List<OfItem> parts,
        Map<String, LocalDate> lastSent) {

    /** Every record that it tells: also those that count for the result alone, since the points tell them. */
    List<ToldRecord> told() {
        Stream<ToldRecord> printed = parts.stream()
                .flatMap(part -> part.records().stream())
                .map(one ->
                        new ToldRecord(one.statement().item(), one.statement().recordKey()));
        Stream<ToldRecord> counted = evaluations.stream()
                .flatMap(evaluated -> evaluated.evaluation().contributions().stream())
                .filter(contribution -> contribution.item() != null && contribution.recordKey() != null)
                .map(contribution -> new ToldRecord(
                        String.valueOf(contribution.item()),
                        UUID.fromString(String.valueOf(contribution.recordKey()))));
        return Stream.concat(printed, counted).distinct().toList();
    }

    /** The versions of models that its results are of. */
    Set<String> versions() {
        return evaluations.stream()
                .map(evaluated ->
                        evaluated.model().id() + "/" + evaluated.model().version())
                .collect(Collectors.toSet());
    }

    /** How many values are not told. */
    int withheld() {
        return parts.stream()
                .flatMap(part -> part.records().stream())
                .mapToInt(Disclosed::withheld)
                .sum();
    }

    /**
     * The records of an item.
     *
     * @param count how many there are
     * @param records those that are printed, the latest first
     */
    record OfItem(Item item, int count, List<Disclosed> records) {

        /** How many are left out for want of room. */
        int left() {
            return count - records.size();
        }
    }
}
