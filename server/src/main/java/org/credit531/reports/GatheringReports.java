package org.credit531.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.coverage.Coverage;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.SubjectEvaluation;
import org.credit531.evaluation.Suspension;
import org.credit531.law.Laws;
import org.credit531.record.Disclosure.Disclosed;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.web.RequestProblem;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gathers what a credit report tells; of a past day the same as was told then, or not at all. */
@Component
class GatheringReports {

    private final ReadingRecords reading;
    private final Records records;
    private final Evaluations evaluations;
    private final Coverage coverage;
    private final Catalogue catalogue;
    private final ReportTerms terms;
    private final Laws laws;
    private final Clock clock;

    GatheringReports(
            ReadingRecords reading,
            Records records,
            Evaluations evaluations,
            Coverage coverage,
            Catalogue catalogue,
            ReportTerms terms,
            Laws laws,
            Clock clock) {
        this.reading = reading;
        this.records = records;
        this.evaluations = evaluations;
        this.coverage = coverage;
        this.catalogue = catalogue;
        this.terms = terms;
        this.laws = laws;
        this.clock = clock;
    }

    /**
     * What a report tells.
     *
     * @throws RequestProblem 410 {@code deleted-under-article} where a record that it would tell was removed since
     */
    Gathered of(Asking asking) {
        List<Statement> read = records.of(asking.subject().id(), asking.asOf(), asking.knownAt());
        refuseWhatWasDeleted(asking, read);
        List<Suspension> off = List.of();
        List<SubjectEvaluation> results = List.of();
        RequestProblem problem = null;
        try {
            off = evaluations.suspended(asking.subject(), asking.asOf(), asking.knownAt());
            results = evaluations.all(asking.subject(), asking.asOf(), asking.knownAt());
        } catch (RequestProblem suspended) {
            if (suspended.status() == HttpStatus.GONE) {
                throw suspended;
            }
            problem = suspended;
        }
        return new Gathered(asking, results, off, problem, parts(asking, read), coverage.lastSent());
    }

    /** What the law has deleted is not told again by asking for an earlier day, nor is the rest without it. */
    private void refuseWhatWasDeleted(Asking asking, List<Statement> read) {
        LocalDate today = LocalDate.now(clock);
        Stream<String> removed =
                records.removedSince(asking.subject().id(), asking.asOf(), asking.knownAt(), today).stream()
                        .map(Records.Removal::article);
        Stream<String> over =
                read.stream().filter(statement -> isOver(statement, today)).map(this::articleOf);
        List<String> articles = Stream.concat(removed, over).toList();
        if (!articles.isEmpty()) {
            Locale locale = LocaleContextHolder.getLocale();
            throw new RequestProblem(
                    HttpStatus.GONE,
                    "deleted-under-article",
                    asking.asOf().toString(),
                    articles.size(),
                    laws.citation(articles.getFirst(), locale).citation());
        }
    }

    private String articleOf(Statement statement) {
        var item = catalogue.require(statement.item());
        return item.retention() == null ? item.article() : item.retention().article();
    }

    private static boolean isOver(Statement statement, LocalDate today) {
        return statement.removalOn() != null && !statement.removalOn().isAfter(today);
    }

    private List<Gathered.OfItem> parts(Asking asking, List<Statement> read) {
        Map<Item, List<Disclosed>> byItem = new LinkedHashMap<>();
        reading.told(asking, read).stream()
                .sorted(Comparator.comparing((Disclosed one) -> one.statement().effectiveFrom())
                        .reversed()
                        .thenComparing(one -> one.statement().recordKey()))
                .forEach(one -> byItem.computeIfAbsent(one.item(), item -> new ArrayList<>())
                        .add(one));
        var room = new Room(terms.on(LocalDate.now(clock)));
        return byItem.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(GatheringReports::rank)))
                .map(entry ->
                        new Gathered.OfItem(entry.getKey(), entry.getValue().size(), room.take(entry.getValue())))
                .toList();
    }

    /** Registration first, then what is adverse, since the last to be left out for want of room should be that. */
    private static String rank(Item item) {
        String part = switch (item.part()) {
            case NEGATIVE -> "1";
            case BASIC -> "2";
            case POSITIVE -> "3";
        };
        return (item.registers() ? "0" : part) + item.item();
    }
}
