package org.credit531.collection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.access.Membership;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.collection.files.FileRow;
import org.credit531.database.RowScope;
import org.credit531.record.Intake;
import org.credit531.record.StatedRecord;
import org.credit531.record.Statement;
import org.credit531.web.RequestProblem;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * States a record anew as its unit's own word on an objection: a batch of its own in the caller's
 * transaction, read and stored by the very code that files go through. Whom it is about stays; where a value is changed that
 * tells the record from others, the one is taken back and the other stated.
 */
@Component
public class RestatingRecords {

    private static final RowScope SCOPE = RowScope.job("take-row");
    private static final int FIRST_ROW = 2;

    private final Catalogue catalogue;
    private final ReadingFiles files;
    private final ReceivingBatches receiving;
    private final JdbcBatches batches;
    private final Uploads uploads;
    private final Intake intake;
    private final ShowingFields showing;
    private final CollectionProperties properties;
    private final Ledger ledger;
    private final Clock clock;

    RestatingRecords(
            Catalogue catalogue,
            ReadingFiles files,
            ReceivingBatches receiving,
            JdbcBatches batches,
            Uploads uploads,
            Intake intake,
            ShowingFields showing,
            CollectionProperties properties,
            Ledger ledger,
            Clock clock) {
        this.catalogue = catalogue;
        this.files = files;
        this.receiving = receiving;
        this.batches = batches;
        this.uploads = uploads;
        this.intake = intake;
        this.showing = showing;
        this.properties = properties;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The fields that a restatement can change, each with its present value as it would be typed. */
    public Map<Field, String> changeable(Statement present) {
        Item item = catalogue.require(present.item());
        Set<String> whom = whom(item);
        Map<Field, String> typed = new LinkedHashMap<>();
        item.fields().stream()
                .filter(field -> !whom.contains(field.name()) && field.type() != FieldType.PERSON_NUMBER)
                .forEach(field -> typed.put(field, typed(field, present)));
        return typed;
    }

    /**
     * States the record with some values changed.
     *
     * @param changes what is typed, by field name; an empty text takes a value away
     * @return the batch
     * @throws RequestProblem 400 {@code restatement-field}, 409 {@code restatement-same}, 422 {@code restatement-wrong} or
     *     {@code restatement-refused}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID restate(Statement present, Map<String, String> changes, String by) {
        Set<String> open =
                changeable(present).keySet().stream().map(Field::name).collect(Collectors.toSet());
        changes.keySet().stream()
                .filter(field -> !open.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new RequestProblem(HttpStatus.BAD_REQUEST, "restatement-field", field);
                });
        RecordForm wanted = form(present, changes, false);
        return wanted.item().key().stream().anyMatch(changes::containsKey)
                ? state(
                        present,
                        List.of(form(present, Map.of(), true), wanted),
                        new Sender(by, Batch.Channel.OBJECTION))
                : state(present, List.of(wanted), new Sender(by, Batch.Channel.OBJECTION));
    }

    /**
     * States a record that is new as the word of an office, for whom the unit of the item writes down what others declare to it.
     *
     * @param typed what is typed, by field name
     * @throws RequestProblem 409 {@code restatement-same}, 422 {@code restatement-wrong} or {@code restatement-refused}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void state(String item, Membership office, Map<String, String> typed, String by) {
        var form = new RecordForm(catalogue.require(item), typed, false);
        var stated = List.of(read(form, FIRST_ROW, office));
        SCOPE.run(() -> take(List.of(form), office, stated, new Sender(by, Batch.Channel.FORM)));
    }

    /** Takes such a record back, as the word of its office. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(Statement present, String by) {
        state(present, List.of(form(present, Map.of(), true)), new Sender(by, Batch.Channel.FORM));
    }

    private RecordForm form(Statement present, Map<String, String> changes, boolean withdraw) {
        Item item = catalogue.require(present.item());
        Map<String, String> cells = new LinkedHashMap<>();
        item.fields().forEach(field -> cells.put(field.name(), typed(field, present)));
        cells.putAll(changes);
        return new RecordForm(item, cells, withdraw);
    }

    private UUID state(Statement present, List<RecordForm> forms, Sender sender) {
        var office = Membership.of(present.region(), present.unit());
        List<StatedRecord> stated = new ArrayList<>();
        for (RecordForm form : forms) {
            stated.add(kept(read(form, FIRST_ROW + stated.size(), office), present));
        }
        return SCOPE.call(() -> take(forms, office, stated, sender));
    }

    private StatedRecord read(RecordForm form, int number, Membership office) {
        var wanted = new ReadingFiles.Wanted(
                form.item(), Choices.NONE, null, true, catalogue.agency(office.department(), office.region()));
        FileRow row = FileRow.of(number, form.cells().toArray(String[]::new));
        return switch (files.read(form.headings(), row, wanted)) {
            case RowReading.Row.Taken(var stated) -> stated;
            case RowReading.Row.Refused(var refused) -> throw wrong(form.item(), refused.findings());
        };
    }

    private RequestProblem wrong(Item item, List<Finding> findings) {
        var locale = LocaleContextHolder.getLocale();
        String said = String.join(" ", showing.wrong(item, findings, locale).values());
        return new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "restatement-wrong", said);
    }

    /** Numbers of persons are on no page and in no form: those that were stated stay as they are. */
    private StatedRecord kept(StatedRecord stated, Statement present) {
        Map<String, Object> values = new LinkedHashMap<>(stated.values());
        catalogue.require(present.item()).fields().stream()
                .filter(field -> field.type() == FieldType.PERSON_NUMBER)
                .filter(field -> !stated.withdrawn() && present.values().containsKey(field.name()))
                .forEach(field -> values.put(field.name(), present.values().get(field.name())));
        return new StatedRecord(
                stated.row(),
                stated.party(),
                stated.partyName(),
                stated.effectiveFrom(),
                stated.effectiveAssumed(),
                stated.effectiveTo(),
                stated.aliases(),
                stated.withdrawn(),
                values);
    }

    private UUID take(List<RecordForm> forms, Membership office, List<StatedRecord> stated, Sender sender) {
        Item item = forms.getFirst().item();
        UUID id = receive(item, RecordForm.file(forms), office, sender);
        OffsetDateTime storing = OffsetDateTime.now(clock);
        Intake.Open open = intake.begin(new Intake.Header(id, item, office));
        stated.forEach(open::add);
        List<Intake.Refused> refused = new ArrayList<>();
        Intake.Merged merged = open.merge(LocalDate.now(clock), false, refused::add);
        if (!refused.isEmpty()) {
            throw new RequestProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "restatement-refused",
                    refused.getFirst().code());
        }
        if (merged.accepted() == 0) {
            throw new RequestProblem(HttpStatus.CONFLICT, "restatement-same");
        }
        var counts = new Batch.Counts(
                forms.size(), merged.accepted(), merged.unchanged(), merged.refused(), merged.retracted());
        batches.done(id, merged.knowledge(), counts, List.of(), storing);
        return id;
    }

    private UUID receive(Item item, byte[] file, Membership office, Sender sender) {
        var submission = new Batches.Submission(
                item.item(),
                office.department(),
                Batch.Mode.DELTA,
                null,
                sender.by(),
                null,
                "",
                sender.channel(),
                false);
        receiving.check(submission);
        UUID id = UUID.randomUUID();
        batches.insert(id, submission);
        ledger.record(Act.done(AuditEvent.BATCH_SUBMITTED, id.toString()));
        try {
            batches.stored(id, uploads.store(id, new ByteArrayInputStream(file), properties.mostBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        batches.start(id);
        return id;
    }

    /** The numbers of the subject: with others it would be somebody else's record. */
    private static Set<String> whom(Item item) {
        return item.fields().stream()
                .filter(field -> item.party().states(field)
                        && !field.name().equals(item.party().name()))
                .map(Field::name)
                .collect(Collectors.toSet());
    }

    private static String typed(Field field, Statement present) {
        Object value = present.values().get(field.name());
        if (value == null || field.type() == FieldType.PERSON_NUMBER) {
            return "";
        }
        return switch (field.type()) {
            case MONEY -> plain(BigDecimal.valueOf((Long) value, field.unit().equals("10000-yuan") ? 6 : 2));
            case DECIMAL -> plain(BigDecimal.valueOf((Long) value, field.decimals()));
            case TEXT, CODE, DATE, BOOLEAN, INTEGER, USCC, ORGANISATION_NUMBER, PERSON_NUMBER, REGION, INDUSTRY ->
                value.toString();
        };
    }

    /** Who states it, and why it comes. */
    private record Sender(String by, Batch.Channel channel) {}

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
