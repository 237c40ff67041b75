package org.credit531.reports;

import static org.credit531.reports.ReportWords.cell;
import static org.credit531.reports.ReportWords.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.credit531.documents.Block;
import org.credit531.documents.Fact;
import org.credit531.evaluation.Explaining;
import org.credit531.evaluation.ResultReasons;
import org.credit531.evaluation.SubjectEvaluation;
import org.credit531.web.PointsText;
import org.springframework.stereotype.Component;

/** Puts a credit report into words, section by section. */
@Component
class WritingReports {

    private final Explaining explaining;
    private final ResultReasons reasons;
    private final ReportWords words;

    WritingReports(Explaining explaining, ResultReasons reasons, ReportWords words) {
        this.explaining = explaining;
        this.reasons = reasons;
        this.words = words;
    }

    /** What the report says in a language. */
    List<Block> body(Gathered gathered, LocalDate endsOn, Locale locale) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(text(
                "reports.credit.lead." + gathered.asking().audience().code(),
                locale,
                gathered.asking().asOf().toString(),
                Long.toString(gathered.asking().knownAt()),
                endsOn.toString())));
        identity(gathered, body, locale);
        results(gathered, body, locale);
        gathered.parts().forEach(part -> part(part, body, locale));
        nothingAdverse(gathered, body, locale);
        sources(gathered, body, locale);
        withheld(gathered, body, locale);
        basis(body, locale);
        return List.copyOf(body);
    }

    private static void identity(Gathered gathered, List<Block> body, Locale locale) {
        var subject = gathered.asking().subject();
        body.add(heading("reports.section.identity", locale));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("reports.name", locale), subject.name()));
        facts.add(new Fact(text("reports.code", locale), subject.code()));
        facts.add(new Fact(
                text("reports.kind", locale),
                text("reports.kind." + subject.kind().code(), locale)));
        facts.add(new Fact(
                text("reports.state", locale),
                text("reports.state." + subject.state().code(), locale)));
        if (subject.endedOn() != null) {
            facts.add(new Fact(text("reports.ended", locale), subject.endedOn().toString()));
        }
        body.add(new Block.Facts(facts));
    }

    private void results(Gathered gathered, List<Block> body, Locale locale) {
        body.add(heading("reports.section.result", locale));
        var problem = gathered.noResult();
        if (gathered.evaluations().isEmpty()) {
            body.add(new Block.Paragraph(
                    problem == null ? text("reports.result.none", locale) : problem.message(locale)));
        }
        gathered.evaluations().forEach(evaluated -> result(evaluated, gathered.asking(), body, locale));
    }

    private void result(SubjectEvaluation evaluated, Asking asking, List<Block> body, Locale locale) {
        var evaluation = evaluated.evaluation();
        var model = evaluated.model();
        body.add(new Block.Facts(List.of(
                new Fact(
                        text("reports.grade", locale),
                        model.grade(evaluation.grade()).orElseThrow().label().in(locale)),
                new Fact(
                        text("reports.points", locale),
                        text(
                                "reports.points.of",
                                locale,
                                PointsText.of(evaluation.points()),
                                PointsText.of(model.scale()))),
                new Fact(
                        text("reports.model", locale),
                        text(
                                "reports.model.version",
                                locale,
                                model.label().in(locale),
                                model.id(),
                                evaluation.version())))));
        body.add(dimensions(evaluated, asking, locale));
        List<List<String>> told = reasons.of(evaluated, asking.explained(), locale).stream()
                .map(reason -> List.of(
                        cell(reason.text(), locale), cell(reason.article().citation(), locale)))
                .toList();
        if (!told.isEmpty()) {
            body.add(new Block.Table(List.of(text("reports.reason", locale), text("reports.article", locale)), told));
        }
    }

    /** The parts of the score by dimension, which add up to it; what may not be told is one of them. */
    private Block dimensions(SubjectEvaluation evaluated, Asking asking, Locale locale) {
        Map<String, Long> points = new LinkedHashMap<>();
        explaining
                .of(evaluated, asking.explained(), locale)
                .forEach(explanation ->
                        points.merge(explanation.dimensionLabel().in(locale), explanation.points(), Long::sum));
        return new Block.Table(
                List.of(text("reports.dimension", locale), text("reports.points", locale)),
                points.entrySet().stream()
                        .map(entry -> List.of(cell(entry.getKey(), locale), PointsText.of(entry.getValue())))
                        .toList());
    }

    private void part(Gathered.OfItem part, List<Block> body, Locale locale) {
        body.add(new Block.Heading(text(
                "reports.section.item",
                locale,
                part.item().name().in(locale),
                part.count(),
                words.article(part.item().article(), locale))));
        if (part.left() > 0) {
            body.add(new Block.Paragraph(text("reports.left", locale, part.left())));
        }
        if (part.records().isEmpty()) {
            return;
        }
        boolean marked = part.records().stream()
                .anyMatch(one -> !ReportWords.mark(one, locale).isEmpty());
        Stream<String> head = Stream.of("reports.says", "reports.unit", "reports.days");
        body.add(new Block.Table(
                Stream.concat(head, marked ? Stream.of("reports.mark") : Stream.empty())
                        .map(key -> text(key, locale))
                        .toList(),
                part.records().stream()
                        .map(one -> Stream.of(
                                        words.says(one, locale),
                                        cell(words.unit(one.statement().unit(), locale), locale),
                                        ReportWords.days(one, locale),
                                        ReportWords.mark(one, locale))
                                .limit(marked ? 4 : 3)
                                .toList())
                        .toList()));
    }

    /** Silence about what is adverse could also mean that it was left out. */
    private static void nothingAdverse(Gathered gathered, List<Block> body, Locale locale) {
        boolean adverse =
                gathered.parts().stream().anyMatch(part -> part.item().part() == org.credit531.catalogue.Part.NEGATIVE);
        if (!adverse) {
            body.add(heading("reports.section.adverse", locale));
            body.add(new Block.Paragraph(text("reports.adverse.none", locale)));
        }
    }

    private void sources(Gathered gathered, List<Block> body, Locale locale) {
        List<List<String>> rows = StatingContent.sources(gathered).stream()
                .map(source ->
                        List.of(cell(words.item(source.item(), locale), locale), Objects.toString(source.lastSent())))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        body.add(heading("reports.section.sources", locale));
        body.add(new Block.Table(List.of(text("reports.item", locale), text("reports.sent", locale)), rows));
    }

    private static void withheld(Gathered gathered, List<Block> body, Locale locale) {
        body.add(heading("reports.section.withheld", locale));
        body.add(new Block.Paragraph(
                text("reports.withheld." + gathered.asking().audience().code(), locale, gathered.withheld())));
    }

    private void basis(List<Block> body, Locale locale) {
        body.add(heading("reports.section.basis", locale));
        body.add(new Block.Paragraph(text(
                "reports.basis",
                locale,
                words.article("zj-2018:17", locale),
                words.article("zj-2018:19", locale),
                words.article("zj-2018:30", locale),
                words.article("zj-2018:32", locale))));
    }

    private static Block heading(String key, Locale locale) {
        return new Block.Heading(text(key, locale));
    }
}
