package org.credit531.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;
import org.credit531.collection.files.FileProblem;
import org.credit531.collection.files.FileRow;
import org.credit531.record.Intake;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a stored upload and takes its rows: all in one transaction, so that nothing is ever half there. */
@Component
class Importing {

    private static final int ROWS_AT_A_TIME = 2_000;
    private static final int CHARACTERS_AT_A_TIME = 4_000_000;

    private final Catalogue catalogue;
    private final Uploads uploads;
    private final ReadingFiles files;
    private final Quarantine quarantine;
    private final Intake intake;
    private final JdbcBatches batches;
    private final BatchProgress progress;
    private final CancellingBatches cancelling;
    private final AmendingFiles amending;
    private final Clock clock;

    Importing(
            Catalogue catalogue,
            Uploads uploads,
            ReadingFiles files,
            Quarantine quarantine,
            Intake intake,
            JdbcBatches batches,
            BatchProgress progress,
            CancellingBatches cancelling,
            AmendingFiles amending,
            Clock clock) {
        this.catalogue = catalogue;
        this.uploads = uploads;
        this.files = files;
        this.quarantine = quarantine;
        this.intake = intake;
        this.batches = batches;
        this.progress = progress;
        this.cancelling = cancelling;
        this.amending = amending;
        this.clock = clock;
    }

    /**
     * Takes the batch.
     *
     * @throws FileProblem where the file cannot be read as a table of its item; nothing is taken then
     */
    @Transactional
    public void take(Batch batch) {
        StoredUpload upload = uploads.file(batch);
        var wanted = new ReadingFiles.Wanted(
                catalogue.require(batch.item()),
                batch.passage().choices(),
                batch.effective(),
                batch.mode() == Batch.Mode.DELTA,
                catalogue.agency(batch.unit(), batch.region()));
        try (CancellingBatches.Watch watch = cancelling.watch(batch.id());
                RecordTable table = files.open(upload, wanted);
                SecondLook look = new SecondLook(() -> files.open(uploads.file(batch), wanted), files, wanted);
                AmendingFiles.Amending amendments = amending.of(batch, table.headings())) {
            table.headings().problem().ifPresent(problem -> {
                throw problem;
            });
            new Taking(batch, wanted, table, upload, watch, look, amendments).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Taking {

        private final Batch batch;
        private final Item item;
        private final RecordTable table;
        private final StoredUpload upload;
        private final CancellingBatches.Watch watch;
        private final RowReading reading;
        private final Intake.Open open;
        private final SecondLook look;
        private final AmendingFiles.Amending amendments;
        private final LocalDate today = LocalDate.now(clock);
        private final List<QuarantinedRow> refused = new ArrayList<>();
        private long received;
        private long quarantined;
        private long refusedCharacters;
        private OffsetDateTime storing = OffsetDateTime.now(clock);

        Taking(
                Batch batch,
                ReadingFiles.Wanted wanted,
                RecordTable table,
                StoredUpload upload,
                CancellingBatches.Watch watch,
                SecondLook look,
                AmendingFiles.Amending amendments) {
            this.batch = batch;
            this.item = wanted.item();
            this.table = table;
            this.upload = upload;
            this.watch = watch;
            this.look = look;
            this.amendments = amendments;
            reading = files.rows(table, wanted);
            open = intake.begin(new Intake.Header(batch.id(), item, batch.office()));
        }

        void run() {
            for (FileRow row = table.next(); row != null; row = table.next()) {
                read(row);
            }
            amendments.readRest(reading, this::became);
            flush();
            watch.check();
            storing = OffsetDateTime.now(clock);
            progress.note(batch.id(), "storing", received, upload.bytesRead());
            if (snapshot() && received == 0) {
                throw new FileProblem("empty-snapshot", item.item());
            }
            finish(open.merge(today, snapshot() && quarantined == 0, late -> refuse(afterwards(late))));
        }

        private boolean snapshot() {
            return batch.mode() == Batch.Mode.SNAPSHOT;
        }

        private void read(FileRow row) {
            watch.check();
            received++;
            amendments.read(row, reading, this::became);
            if (received % ROWS_AT_A_TIME == 0) {
                progress.note(batch.id(), "reading", received, upload.bytesRead());
            }
        }

        private void became(RowReading.Row row) {
            switch (row) {
                case RowReading.Row.Taken(var stated) -> open.add(stated);
                case RowReading.Row.Refused(var refusal) -> refuse(refusal);
            }
        }

        private void refuse(QuarantinedRow row) {
            quarantined++;
            refused.add(row);
            amendments.refused(row);
            refusedCharacters += row.characters();
            if (refused.size() == ROWS_AT_A_TIME || refusedCharacters > CHARACTERS_AT_A_TIME) {
                flush();
            }
        }

        private void flush() {
            quarantine.add(batch.id(), refused);
            refused.clear();
            refusedCharacters = 0;
        }

        private void finish(Intake.Merged merged) {
            flush();
            boolean done = batches.done(
                    batch.id(),
                    merged.knowledge(),
                    new Batch.Counts(received, merged.accepted(), merged.unchanged(), quarantined, merged.retracted()),
                    notices(),
                    storing);
            if (!done) {
                throw new IllegalStateException("stopped by its sender at the last moment");
            }
            amendments.finish();
        }

        /**
         * A row that fitted by itself and was refused beside others. What it said as received is looked up again, except of
         * overtaken rows: of these there may be as many as of others, and few people correct them. What was removed is not
         * kept here either.
         */
        private QuarantinedRow afterwards(Intake.Refused row) {
            String number = row.code().equals(PartyKey.NOT_KNOWN) ? number(row.values()) : "";
            Finding finding = Finding.of(row.code(), "", number, row.by());
            boolean asTaken =
                    row.code().equals("overtaken") && batch.afterwards().origin() == null;
            Map<String, String> cells = row.code().equals(QuarantinedRow.REMOVED_BEFORE)
                    ? Map.of()
                    : asTaken ? written(row.values()) : look.cells(row.row());
            return new QuarantinedRow(row.row(), QuarantinedRow.reasonOf(row.code()), List.of(finding), cells);
        }

        /** The party's number that has no check digit. */
        private String number(Map<String, Object> values) {
            return PartyReading.numbers(item).stream()
                    .map(values::get)
                    .filter(value -> value instanceof String text
                            && PartyKey.unchecked(text).isPresent())
                    .map(Object::toString)
                    .findFirst()
                    .orElse("");
        }

        private Map<String, String> written(Map<String, Object> values) {
            Map<String, String> cells = new TreeMap<>();
            values.forEach((name, value) -> {
                Field field = item.field(name).orElseThrow();
                cells.put(field.label().zh(), field.display(value, Locale.CHINESE));
            });
            return cells;
        }

        private List<Batch.Notice> notices() {
            List<Batch.Notice> notices = new ArrayList<>(table.notices());
            if (received == 0) {
                notices.add(new Batch.Notice("no-rows", item.item()));
            }
            if (snapshot() && quarantined > 0) {
                notices.add(new Batch.Notice("retraction-withheld", Long.toString(quarantined)));
            }
            if (table.headings().assumesDate()) {
                notices.add(new Batch.Notice("date-assumed", today.toString()));
            }
            return notices;
        }
    }
}
