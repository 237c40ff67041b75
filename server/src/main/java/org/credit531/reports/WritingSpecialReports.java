package org.credit531.reports;

import static org.credit531.reports.ReportWords.cell;
import static org.credit531.reports.ReportWords.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.credit531.documents.Block;
import org.credit531.documents.Fact;
import org.credit531.record.Disclosure.Disclosed;
import org.springframework.stereotype.Component;

/** Puts a special report into words: what was found in each domain, and what is recorded where something is. */
@Component
class WritingSpecialReports {

    private final ReportTerms terms;
    private final ReportWords words;
    private final Clock clock;

    WritingSpecialReports(ReportTerms terms, ReportWords words, Clock clock) {
        this.terms = terms;
        this.words = words;
        this.clock = clock;
    }

    /** What the report says in a language. */
    List<Block> body(Asking asking, List<CheckingDomains.Found> found, Period period, Locale locale) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Facts(List.of(
                new Fact(text("reports.name", locale), asking.subject().name()),
                new Fact(text("reports.code", locale), asking.subject().code()),
                new Fact(
                        text("reports.period", locale),
                        text(
                                "reports.period.of",
                                locale,
                                period.from().toString(),
                                period.until().toString())),
                new Fact(
                        text("reports.known", locale),
                        text("reports.known.at", locale, asking.asOf().toString(), Long.toString(asking.knownAt()))))));
        body.add(new Block.Table(
                List.of(
                        text("reports.domain", locale),
                        text("reports.unit.answers", locale),
                        text("reports.outcome", locale)),
                found.stream().map(one -> line(one, period, locale)).toList()));
        var room = new Room(terms.on(LocalDate.now(clock)));
        found.stream()
                .filter(one -> !one.isNone())
                .forEach(one -> recorded(one, room.take(one.records()), body, locale));
        body.add(new Block.Paragraph(text("reports.special.how", locale)));
        return List.copyOf(body);
    }

    private List<String> line(CheckingDomains.Found found, Period period, Locale locale) {
        String outcome = text(
                "reports.outcome." + found.outcome(),
                locale,
                period.from().toString(),
                period.until().toString(),
                found.records().size());
        String never = found.isKnown() ? note("reports.outcome.never", found.neverSent(), locale) : "";
        return List.of(
                cell(found.domain().name().in(locale), locale),
                cell(
                        text(
                                "reports.unit.article",
                                locale,
                                words.unit(found.domain().unit(), locale),
                                words.article(found.domain().article(), locale)),
                        locale),
                cell(outcome + never + note("reports.outcome.late", found.late(), locale), locale));
    }

    private String note(String key, List<String> items, Locale locale) {
        return items.isEmpty()
                ? ""
                : text(
                        key,
                        locale,
                        items.stream()
                                .map(item -> words.item(item, locale))
                                .collect(Collectors.joining(text("reports.comma", locale))));
    }

    private void recorded(CheckingDomains.Found found, List<Disclosed> printed, List<Block> body, Locale locale) {
        body.add(new Block.Heading(text(
                "reports.section.domain",
                locale,
                found.domain().name().in(locale),
                found.records().size())));
        if (printed.size() < found.records().size()) {
            int left = found.records().size() - printed.size();
            body.add(new Block.Paragraph(text("reports.left", locale, left)));
        }
        if (printed.isEmpty()) {
            return;
        }
        body.add(new Block.Table(
                List.of(
                        text("reports.item", locale),
                        text("reports.says", locale),
                        text("reports.unit", locale),
                        text("reports.days", locale),
                        text("reports.mark", locale)),
                printed.stream()
                        .map(one -> List.of(
                                cell(one.item().name().in(locale), locale),
                                words.says(one, locale),
                                cell(words.unit(one.statement().unit(), locale), locale),
                                ReportWords.days(one, locale),
                                ReportWords.mark(one, locale)))
                        .toList()));
    }
}
