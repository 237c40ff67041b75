package org.credit531.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.credit531.access.Visitor;
import org.credit531.subject.Subject;
import org.springframework.stereotype.Component;

/**
 * The records of a subject that a visitor may know of, the latest first. Always those of today: what has left by law is not
 * shown again by asking for an earlier day.
 */
@Component
class LatestRecords {

    /** Of one day by key, so that the order is the same whenever the pages of a list are asked for. */
    private static final Comparator<Statement> ORDER = Comparator.comparing(Statement::effectiveFrom)
            .reversed()
            .thenComparing(statement -> statement.recordKey().toString());

    private final Records records;
    private final Disclosure disclosure;
    private final Clock clock;

    LatestRecords(Records records, Disclosure disclosure, Clock clock) {
        this.records = records;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /** All of them, by item. */
    Map<String, List<Statement>> byItem(Subject subject, Visitor visitor) {
        return records.present(subject.id(), LocalDate.now(clock)).records().stream()
                .filter(disclosure.mayKnow(subject, visitor))
                .sorted(ORDER)
                .collect(groupingBy(Statement::item, LinkedHashMap::new, toList()));
    }

    /** Those of one item. */
    List<Statement> of(String item, Subject subject, Visitor visitor) {
        return byItem(subject, visitor).getOrDefault(item, List.of());
    }
}
