package org.credit531.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.credit531.coverage.Coverage;
import org.credit531.record.Disclosure.Disclosed;
import org.credit531.reporting.OverdueSources;
import org.springframework.stereotype.Component;

/** Looks in each domain for what counts, and says where nothing can be concluded from silence. */
@Component
class CheckingDomains {

    private final ReadingRecords reading;
    private final Coverage coverage;
    private final OverdueSources overdue;
    private final Clock clock;

    CheckingDomains(ReadingRecords reading, Coverage coverage, OverdueSources overdue, Clock clock) {
        this.reading = reading;
        this.coverage = coverage;
        this.overdue = overdue;
        this.clock = clock;
    }

    /** What is found in each of these domains. */
    List<Found> of(Asking asking, List<Domain> domains, Period period) {
        List<Disclosed> told = reading.of(asking);
        Set<String> sent = coverage.lastSent().keySet();
        Set<String> late = overdue.on(LocalDate.now(clock), asking.knownAt());
        return domains.stream()
                .map(domain -> new Found(
                        domain,
                        told.stream()
                                .filter(one ->
                                        domain.covers(one.statement()) && period.holds(one.item(), one.statement()))
                                .toList(),
                        domain.items().stream()
                                .filter(item -> !sent.contains(item))
                                .toList(),
                        domain.items().stream().filter(late::contains).toList()))
                .toList();
    }

    /**
     * What is found in a domain.
     *
     * @param domain the domain
     * @param records what counts
     * @param neverSent items of it that no unit has ever sent: of these nothing is known
     * @param late items of it whose sources are overdue
     */
    record Found(Domain domain, List<Disclosed> records, List<String> neverSent, List<String> late) {

        /** Whether nothing is recorded; whether that says anything is another matter. */
        boolean isNone() {
            return records.isEmpty();
        }

        /** Whether at least one of its items is sent at all. */
        boolean isKnown() {
            return neverSent.size() < domain.items().size();
        }

        /** How it ends: {@code none}, {@code recorded}, or {@code unknown} where nobody ever sent anything. */
        String outcome() {
            if (!isNone()) {
                return "recorded";
            }
            return isKnown() ? "none" : "unknown";
        }
    }
}
