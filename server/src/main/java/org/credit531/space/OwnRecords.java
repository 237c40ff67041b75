package org.credit531.space;

import java.util.List;
import org.credit531.access.Visitor;
import org.credit531.record.Disclosure;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.subject.Subject;
import org.springframework.stereotype.Component;

/** The records about an organisation as it may see them itself: all of them, and of each the fields that are not internal. */
@Component
class OwnRecords {

    private final OwnOrganisation own;
    private final Records records;
    private final Knowledge knowledge;
    private final Disclosure disclosure;

    OwnRecords(OwnOrganisation own, Records records, Knowledge knowledge, Disclosure disclosure) {
        this.own = own;
        this.records = records;
        this.knowledge = knowledge;
        this.disclosure = disclosure;
    }

    /** How many there are. */
    int count(Subject subject) {
        return records.of(subject.id(), own.today(), knowledge.latest()).size();
    }

    /** All of them, as known at a number. */
    List<Disclosure.Disclosed> all(Subject subject, long knownAt) {
        return records.of(subject.id(), own.today(), knownAt).stream()
                .filter(statement -> disclosure.mayKnow(statement, subject, Visitor.current()))
                .map(statement -> disclosure.of(statement, subject, Visitor.current()))
                .toList();
    }

    /** Those of one item. */
    List<Disclosure.Disclosed> of(Subject subject, String item) {
        return all(subject, latest()).stream()
                .filter(one -> one.item().item().equals(item))
                .toList();
    }

    long latest() {
        return knowledge.latest();
    }
}
