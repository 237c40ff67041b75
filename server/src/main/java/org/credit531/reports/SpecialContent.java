package org.credit531.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.credit531.language.Label;
import org.credit531.record.Disclosure.Disclosed;
import org.jspecify.annotations.Nullable;

/** What a special report says, for programs. */
record SpecialContent(
        String code,
        String name,
        LocalDate from,
        LocalDate until,
        LocalDate asOf,
        long knownAt,
        List<Outcome> domains) {

    SpecialContent {
        domains = List.copyOf(Objects.requireNonNull(domains));
    }

    /** States what was found. */
    static SpecialContent of(Asking asking, List<CheckingDomains.Found> found, Period period) {
        return new SpecialContent(
                asking.subject().code(),
                asking.subject().name(),
                period.from(),
                period.until(),
                asking.asOf(),
                asking.knownAt(),
                found.stream().map(SpecialContent::outcome).toList());
    }

    private static Outcome outcome(CheckingDomains.Found found) {
        return new Outcome(
                found.domain().domain(),
                found.domain().name(),
                found.domain().unit(),
                found.domain().article(),
                found.outcome(),
                found.neverSent(),
                found.late(),
                found.records().stream().map(SpecialContent::recorded).toList());
    }

    private static Recorded recorded(Disclosed one) {
        var statement = one.statement();
        return new Recorded(
                statement.item(),
                statement.recordKey().toString(),
                statement.unit(),
                statement.effectiveFrom(),
                statement.effectiveTo(),
                statement.contest().disputedSince(),
                statement.contest().undisclosed());
    }

    /**
     * What was found in a domain.
     *
     * @param outcome {@code none}, {@code recorded} or {@code unknown}
     */
    record Outcome(
            String domain,
            Label name,
            String unit,
            String article,
            String outcome,
            List<String> neverSent,
            List<String> late,
            List<Recorded> records) {}

    /** A record that counts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recorded(
            String item,
            String key,
            String unit,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable LocalDate disputedSince,
            boolean stopped) {}
}
