package org.credit531.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.credit531.access.Openness;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Field;
import org.credit531.record.Disclosure;
import org.credit531.record.Disclosure.Disclosed;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.springframework.stereotype.Component;

/** The records that a report may tell. What is internal to authorities stands in none: a report is passed on. */
@Component
class ReadingRecords {

    private final Records records;
    private final Disclosure disclosure;

    ReadingRecords(Records records, Disclosure disclosure) {
        this.records = records;
        this.disclosure = disclosure;
    }

    /** The records of a subject that a report to this audience may tell, with the fields that it may. */
    List<Disclosed> of(Asking asking) {
        return told(asking, records.of(asking.subject().id(), asking.asOf(), asking.knownAt()));
    }

    /** The same of records that were read before. */
    List<Disclosed> told(Asking asking, List<Statement> read) {
        return read.stream()
                .filter(statement -> !statement.effectiveFrom().isAfter(asking.asOf()))
                .filter(statement -> disclosure.mayKnow(statement, asking.subject(), asking.reader()))
                .map(statement -> outward(statement, asking))
                .toList();
    }

    /** Of a value that is public an office hands on what everybody sees of it, in which persons are masked. */
    private Disclosed outward(Statement statement, Asking asking) {
        Disclosed one = disclosure.of(statement, asking.subject(), asking.reader());
        Map<Field, Object> everybodys = asking.audience() == Audience.OFFICIAL
                ? disclosure.of(statement, asking.subject(), Visitor.anybody()).visible()
                : Map.of();
        Map<Field, Object> open = new LinkedHashMap<>();
        one.visible().forEach((field, value) -> {
            if (field.openness() != Openness.INTERNAL) {
                open.put(field, everybodys.getOrDefault(field, value));
            }
        });
        int withheld = one.withheld() + one.visible().size() - open.size();
        return new Disclosed(one.item(), one.statement(), open, withheld);
    }
}
