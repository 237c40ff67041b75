package org.credit531.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.language.Texts;
import org.credit531.law.Laws;
import org.credit531.record.RecordAddress;
import org.credit531.record.ReportAddress;
import org.credit531.web.PointsText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every point of a result with its record and article, as lines of a table (charter rule 8). */
@Component
class ShowingPoints {

    /** Lines with a record of one indicator, before they are summed up. */
    static final int MOST = 8;

    /** What is contested first, then what weighs most. */
    private static final Comparator<Explanation> WEIGHT = Comparator.comparing(
                    (Explanation one) -> one.disputedSince() == null)
            .thenComparing(one -> Math.abs(one.points()), Comparator.reverseOrder());

    private final Explaining explaining;
    private final Catalogue catalogue;
    private final Laws laws;

    ShowingPoints(Explaining explaining, Catalogue catalogue, Laws laws) {
        this.explaining = explaining;
        this.catalogue = catalogue;
        this.laws = laws;
    }

    /** All lines; they add up to the score. */
    List<PointLine> all(SubjectEvaluation evaluated, boolean recordsAreShown, Locale locale) {
        var lines = new Lines(evaluated.subject().code(), recordsAreShown, locale);
        return explaining.of(evaluated, Visitor.current(), locale).stream()
                .map(lines::line)
                .toList();
    }

    /**
     * As many as people read: of an indicator with many records those that weigh most, and one line for the others. They add up to
     * the score all the same.
     */
    List<PointLine> most(SubjectEvaluation evaluated, boolean recordsAreShown, Locale locale) {
        var lines = new Lines(evaluated.subject().code(), recordsAreShown, locale);
        Map<String, List<Explanation>> byIndicator = explaining.of(evaluated, Visitor.current(), locale).stream()
                .collect(groupingBy(Explanation::indicator, LinkedHashMap::new, toList()));
        return byIndicator.values().stream()
                .flatMap(ofOne -> lines.most(ofOne).stream())
                .toList();
    }

    /** Puts contributions to the result of a subject into lines. */
    private final class Lines {

        private final String code;
        private final boolean recordsAreShown;
        private final Locale locale;

        private Lines(String code, boolean recordsAreShown, Locale locale) {
            this.code = code;
            this.recordsAreShown = recordsAreShown;
            this.locale = locale;
        }

        List<PointLine> most(List<Explanation> ofOne) {
            List<Explanation> others = ofOne.stream()
                    .filter(one -> one.recordKey() != null)
                    .sorted(WEIGHT)
                    .skip(MOST)
                    .toList();
            Set<Explanation> left = Collections.newSetFromMap(new IdentityHashMap<>());
            left.addAll(others);
            List<PointLine> lines = new ArrayList<>(ofOne.stream()
                    .filter(one -> !left.contains(one))
                    .map(this::line)
                    .toList());
            if (!others.isEmpty()) {
                lines.add(sum(others));
            }
            return lines;
        }

        PointLine line(Explanation explanation) {
            return new PointLine(
                    explanation.label().in(locale),
                    explanation.dimensionLabel().in(locale),
                    explanation.points(),
                    PointsText.signed(explanation.points()),
                    explanation.effect(),
                    explanation.reason(),
                    itemName(explanation.item()),
                    record(explanation),
                    explanation.effectiveFrom(),
                    explanation.disputedSince(),
                    report(explanation),
                    laws.citation(explanation.article(), locale));
        }

        private @Nullable String record(Explanation explanation) {
            String item = explanation.item();
            String record = explanation.recordKey();
            return item == null || record == null || !recordsAreShown ? null : RecordAddress.of(code, item, record);
        }

        /** Points without a record are wrong, if at all, since one is missing: that is said of the subject as a whole. */
        private String report(Explanation explanation) {
            String item = explanation.item();
            String record = explanation.recordKey();
            return item == null || record == null
                    ? ReportAddress.of(code)
                    : ReportAddress.of(code, item, UUID.fromString(record));
        }

        private PointLine sum(List<Explanation> others) {
            Explanation one = others.getFirst();
            String item = Objects.requireNonNull(one.item());
            long points = others.stream().mapToLong(Explanation::points).sum();
            return new PointLine(
                    one.label().in(locale),
                    one.dimensionLabel().in(locale),
                    points,
                    PointsText.signed(points),
                    PointLine.OTHERS,
                    Texts.of("evaluation", "evaluation.others", locale, others.size()),
                    itemName(item),
                    recordsAreShown ? RecordAddress.of(code, item) : null,
                    null,
                    one.disputedSince(),
                    ReportAddress.of(code),
                    laws.citation(one.article(), locale));
        }

        private @Nullable String itemName(@Nullable String item) {
            return item == null
                    ? null
                    : catalogue.item(item).map(found -> found.name().in(locale)).orElse(item);
        }
    }
}
