package org.credit531.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.credit531.catalogue.Field;
import org.credit531.evaluation.Explaining;
import org.credit531.evaluation.Explanation;
import org.credit531.evaluation.SubjectEvaluation;
import org.credit531.evaluation.SuspendedJson;
import org.credit531.language.Label;
import org.credit531.record.Disclosure.Disclosed;
import org.credit531.record.Statement;
import org.springframework.stereotype.Component;

/** States for programs what was gathered for a report. */
@Component
class StatingContent {

    private final Explaining explaining;

    StatingContent(Explaining explaining) {
        this.explaining = explaining;
    }

    /** What the report says. */
    ReportContent of(Gathered gathered) {
        var asking = gathered.asking();
        var subject = asking.subject();
        return new ReportContent(
                new ReportContent.Identity(
                        subject.code(),
                        subject.name(),
                        subject.kind().code(),
                        subject.state().code(),
                        subject.region(),
                        subject.endedOn()),
                asking.asOf(),
                asking.knownAt(),
                gathered.evaluations().stream()
                        .map(evaluated -> result(evaluated, asking))
                        .toList(),
                gathered.suspended().isEmpty() ? null : SuspendedJson.all(gathered.suspended()),
                gathered.parts().stream().map(StatingContent::part).toList(),
                gathered.withheld());
    }

    private ReportContent.Result result(SubjectEvaluation evaluated, Asking asking) {
        var evaluation = evaluated.evaluation();
        var grade = evaluated.model().grade(evaluation.grade()).orElseThrow().label();
        return new ReportContent.Result(
                evaluated.model().family().code(),
                evaluation.model(),
                evaluation.version(),
                evaluation.points(),
                evaluation.grade(),
                new Label(grade.zh(), grade.en()),
                explaining.of(evaluated, asking.explained(), Locale.SIMPLIFIED_CHINESE).stream()
                        .map(StatingContent::contribution)
                        .toList());
    }

    private static ReportContent.Contribution contribution(Explanation explanation) {
        return new ReportContent.Contribution(
                explanation.indicator(),
                explanation.effect(),
                explanation.points(),
                explanation.item(),
                explanation.recordKey(),
                explanation.article());
    }

    private static ReportContent.OfItem part(Gathered.OfItem part) {
        var item = part.item();
        return new ReportContent.OfItem(
                item.item(),
                item.name(),
                item.part().name().toLowerCase(Locale.ROOT),
                item.article(),
                part.count(),
                part.left(),
                part.records().stream().map(StatingContent::record).toList());
    }

    private static ReportContent.OneRecord record(Disclosed one) {
        Statement statement = one.statement();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<Field, Object> value : one.visible().entrySet()) {
            values.put(value.getKey().name(), value.getValue());
        }
        return new ReportContent.OneRecord(
                statement.recordKey().toString(),
                statement.revision(),
                statement.unit(),
                statement.region(),
                statement.effectiveFrom(),
                statement.effectiveTo(),
                statement.removalOn(),
                values,
                one.withheld());
    }

    /** What is open about its records today. */
    static List<ReportContent.Mark> marks(Gathered gathered) {
        return gathered.parts().stream()
                .flatMap(part -> part.records().stream())
                .flatMap(StatingContent::mark)
                .toList();
    }

    private static Stream<ReportContent.Mark> mark(Disclosed one) {
        Statement statement = one.statement();
        var contest = statement.contest();
        if (!contest.isDisputed() && !contest.undisclosed()) {
            return Stream.empty();
        }
        return Stream.of(new ReportContent.Mark(
                statement.item(),
                statement.recordKey().toString(),
                contest.disputedSince(),
                one.visible().keySet().stream()
                        .map(Field::name)
                        .filter(contest.disputedFields()::contains)
                        .toList(),
                contest.undisclosed()));
    }

    /** How fresh the sources of its records are today. */
    static List<ReportContent.Source> sources(Gathered gathered) {
        return gathered.parts().stream()
                .map(part -> part.item().item())
                .filter(gathered.lastSent()::containsKey)
                .map(item -> new ReportContent.Source(
                        item, Objects.requireNonNull(gathered.lastSent().get(item))))
                .toList();
    }
}
