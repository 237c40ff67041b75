package org.credit531.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.record.Disclosure;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What can be objected to: the records and values that the visitor sees, and no others, so that a form tells nothing. */
@Component
class Targets {

    private final Subjects subjects;
    private final Records records;
    private final Knowledge knowledge;
    private final Disclosure disclosure;
    private final Catalogue catalogue;
    private final Clock clock;

    Targets(
            Subjects subjects,
            Records records,
            Knowledge knowledge,
            Disclosure disclosure,
            Catalogue catalogue,
            Clock clock) {
        this.subjects = subjects;
        this.records = records;
        this.knowledge = knowledge;
        this.disclosure = disclosure;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What an address or a form names.
     *
     * @throws RequestProblem 404 {@code unknown-subject}, {@code objection-unknown-record} or {@code
     *     objection-nothing-stated}
     */
    Target of(NewObjection wanted, Visitor visitor) {
        Subject subject = subjects.requested(wanted.subject());
        List<Statement> visible = records.of(subject.id(), LocalDate.now(clock), knowledge.latest()).stream()
                .filter(statement -> disclosure.mayKnow(statement, subject, visitor))
                .toList();
        Statement statement =
                wanted.item().isEmpty() && wanted.record().isEmpty() ? identity(visible) : named(visible, wanted);
        var disclosed = disclosure.of(statement, subject, visitor);
        requireField(wanted.field(), disclosed.visible());
        return new Target(subject, disclosed);
    }

    /** What stands at the head of a page is the registrar's word; where there is none, the first record's. */
    private Statement identity(List<Statement> visible) {
        return visible.stream()
                .min(Comparator.comparing((Statement statement) ->
                                !catalogue.require(statement.item()).registers())
                        .thenComparing(Statement::knowledge))
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "objection-nothing-stated"));
    }

    private static Statement named(List<Statement> visible, NewObjection wanted) {
        UUID key = key(wanted.record());
        return visible.stream()
                .filter(statement -> statement.item().equals(wanted.item())
                        && statement.recordKey().equals(key))
                .findFirst()
                .orElseThrow(Targets::unknown);
    }

    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static void requireField(String name, Map<Field, Object> visible) {
        boolean known = name.isEmpty()
                || visible.keySet().stream().anyMatch(field -> field.name().equals(name));
        if (!known) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "objection-unknown-field", name);
        }
    }

    static RequestProblem unknown() {
        return new RequestProblem(HttpStatus.NOT_FOUND, "objection-unknown-record");
    }

    /** A subject's record, as far as the visitor sees it. */
    record Target(Subject subject, Disclosure.Disclosed disclosed) {

        Statement statement() {
            return disclosed.statement();
        }
    }
}
