package org.credit531.record;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A subject's records by REST, as far as the visitor may see them. */
@RestController
class RecordResource {

    private static final int PAGE = 200;

    private final Subjects subjects;
    private final Records records;
    private final Knowledge knowledge;
    private final Disclosure disclosure;
    private final Catalogue catalogue;
    private final Clock clock;

    RecordResource(
            Subjects subjects,
            Records records,
            Knowledge knowledge,
            Disclosure disclosure,
            Catalogue catalogue,
            Clock clock) {
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.records = records;
        this.knowledge = knowledge;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    @GetMapping("/api/v1/subjects/{code}/records")
    RecordPage list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(name = "knownAt", required = false) @Nullable Long asked,
            @RequestParam(required = false) @Nullable String cursor) {
        checkItem(item);
        RecordCursor after = cursor == null ? null : RecordCursor.read(cursor, knowledge.latest());
        Long number = after == null ? reached(asked) : Long.valueOf(after.knownAt());
        Subject subject = subjects.requested(code);
        Visitor visitor = Visitor.current();
        Records.Present known = known(subject, number);
        List<Statement> rest = known.records().stream()
                .filter(disclosure.mayKnow(subject, visitor))
                .filter(statement -> item == null || statement.item().equals(item))
                .sorted(RecordCursor.ORDER)
                .filter(statement -> after == null || after.isBefore(statement))
                .limit(PAGE + 1)
                .toList();
        return page(rest, subject, known.knownAt());
    }

    /** What is known at a number; at the latest where none was asked for. */
    private Records.Present known(Subject subject, @Nullable Long number) {
        LocalDate today = LocalDate.now(clock);
        return number == null
                ? records.present(subject.id(), today)
                : new Records.Present(number, records.of(subject.id(), today, number));
    }

    private @Nullable Long reached(@Nullable Long asked) {
        long latest = asked == null ? 0 : knowledge.latest();
        if (asked != null && (asked < 0 || asked > latest)) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "unknown-knowledge", asked, latest);
        }
        return asked;
    }

    private RecordPage page(List<Statement> rest, Subject subject, long knownAt) {
        Visitor visitor = Visitor.current();
        List<RecordJson> page = rest.stream()
                .limit(PAGE)
                .map(statement -> RecordJson.of(disclosure.of(statement, subject, visitor)))
                .toList();
        return new RecordPage(
                page, knownAt, rest.size() > PAGE ? RecordCursor.after(rest.get(PAGE - 1), knownAt) : null);
    }

    private void checkItem(@Nullable String item) {
        if (item != null && catalogue.item(item).isEmpty()) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-item", item);
        }
    }

    /** A page of records, with the knowledge number that it and the pages after it answer from. */
    record RecordPage(
            List<RecordJson> records,
            long knownAt,
            @Nullable String next) {}

    /**
     * A record as the REST interface shows it.
     *
     * @param disputed whether an objection to it is open
     * @param disputedSince the day since which
     * @param disputedFields the visible fields that are meant; empty where the record as a whole is
     * @param disclosureStopped whether others than the subject, the unit and the credit centre see it no more
     */
    record RecordJson(
            String item,
            UUID recordKey,
            int revision,
            String unit,
            LocalDate effectiveFrom,
            boolean effectiveAssumed,
            @Nullable LocalDate effectiveTo,
            @Nullable LocalDate removedOn,
            long knowledge,
            UUID batch,
            Map<String, Object> values,
            int withheld,
            boolean disputed,
            @Nullable LocalDate disputedSince,
            List<String> disputedFields,
            boolean disclosureStopped) {

        static RecordJson of(Disclosure.Disclosed disclosed) {
            Statement statement = disclosed.statement();
            Map<String, Object> values = new LinkedHashMap<>();
            disclosed.visible().forEach((field, value) -> values.put(field.name(), json(field, value)));
            return new RecordJson(
                    statement.item(),
                    statement.recordKey(),
                    statement.revision(),
                    statement.unit(),
                    statement.effectiveFrom(),
                    statement.effectiveAssumed(),
                    statement.effectiveTo(),
                    statement.removalOn(),
                    statement.knowledge(),
                    statement.batch(),
                    values,
                    disclosed.withheld(),
                    statement.contest().isDisputed(),
                    statement.contest().disputedSince(),
                    statement.contest().disputedFields().stream()
                            .filter(values::containsKey)
                            .sorted()
                            .toList(),
                    statement.contest().undisclosed());
        }

        private static Object json(Field field, Object value) {
            return field.type() == FieldType.DECIMAL ? BigDecimal.valueOf((Long) value, field.decimals()) : value;
        }
    }
}
