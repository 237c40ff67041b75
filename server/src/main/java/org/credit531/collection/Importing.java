package org.credit531.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
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
    private final Quarantine quarantine;
    private final Intake intake;
    private final JdbcBatches batches;
    private final BatchProgress progress;
    private final CancellingBatches cancelling;
    private final Clock clock;

    Importing(
            Catalogue catalogue,
            Uploads uploads,
            Quarantine quarantine,
            Intake intake,
            JdbcBatches batches,
            BatchProgress progress,
            CancellingBatches cancelling,
            Clock clock) {
        this.catalogue = catalogue;
        this.uploads = uploads;
        this.quarantine = quarantine;
        this.intake = intake;
        this.batches = batches;
        this.progress = progress;
        this.cancelling = cancelling;
        this.clock = clock;
    }

    /**
     * Takes the batch.
     *
     * @throws FileProblem where the file cannot be read as a table of its item; nothing is taken then
     */
    @Transactional
    public void take(Batch batch) {
        try (CancellingBatches.Watch watch = cancelling.watch(batch.id());
                CountedInput in = new CountedInput(uploads.open(batch.id()));
                CsvFile file = new CsvFile(in)) {
            new Taking(batch, catalogue.require(batch.item()), file, in, watch).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Taking {

        private final Batch batch;
        private final Item item;
        private final CsvFile file;
        private final CountedInput in;
        private final CancellingBatches.Watch watch;
        private final Headings headings;
        private final RowReading reading;
        private final Intake.Open open;
        private final LocalDate today = LocalDate.now(clock);
        private final List<QuarantinedRow> refused = new ArrayList<>();
        private long received;
        private long quarantined;
        private long refusedCharacters;

        Taking(Batch batch, Item item, CsvFile file, CountedInput in, CancellingBatches.Watch watch) {
            this.batch = batch;
            this.item = item;
            this.file = file;
            this.in = in;
            this.watch = watch;
            headings = new Headings(item, file.next(1), batch.effective() != null);
            reading = new RowReading(item, headings, batch.effective(), today);
            open = intake.begin(new Intake.Header(batch.id(), item, batch.unit()));
        }

        void run() {
            long row = 2;
            for (String[] cells = file.next(row); cells.length > 0; cells = file.next(++row)) {
                read(row, cells);
            }
            flush();
            watch.check();
            progress.note(batch.id(), "storing", received, in.count());
            if (snapshot() && received == 0) {
                throw new FileProblem("empty-snapshot", item.item());
            }
            finish(open.merge(today, snapshot() && quarantined == 0, late -> refuse(afterwards(late))));
        }

        private boolean snapshot() {
            return batch.mode() == Batch.Mode.SNAPSHOT;
        }

        private void read(long row, String[] cells) {
            watch.check();
            if (Arrays.stream(cells).allMatch(String::isBlank)) {
                return;
            }
            received++;
            switch (reading.read(row, cells)) {
                case RowReading.Row.Taken(var stated) -> open.add(stated);
                case RowReading.Row.Refused(var refusal) -> refuse(refusal);
            }
            if (received % ROWS_AT_A_TIME == 0) {
                progress.note(batch.id(), "reading", received, in.count());
            }
        }

        private void refuse(QuarantinedRow row) {
            quarantined++;
            refused.add(row);
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
                    notices());
            if (!done) {
                throw new IllegalStateException("stopped by its sender at the last moment");
            }
        }

        /** A row that fitted by itself and was refused beside others. */
        private QuarantinedRow afterwards(Intake.Refused row) {
            Map<String, String> cells = new TreeMap<>();
            row.values()
                    .forEach((name, value) -> cells.put(
                            item.field(name).orElseThrow().label().zh(),
                            item.field(name).orElseThrow().display(value, Locale.CHINESE)));
            Finding finding = Finding.of(row.code(), "", "", row.by());
            return new QuarantinedRow(row.row(), reason(row.code()), List.of(finding), cells);
        }

        private static String reason(String code) {
            return switch (code) {
                case "removed-before" -> "removed";
                case "number-not-known" -> "unattributed";
                case "nothing-to-withdraw" -> "invalid";
                default -> code;
            };
        }

        private List<Batch.Notice> notices() {
            List<Batch.Notice> notices = new ArrayList<>();
            if (!headings.unknown().isEmpty()) {
                notices.add(new Batch.Notice("columns-not-stored", String.join("、", headings.unknown())));
            }
            if (snapshot() && quarantined > 0) {
                notices.add(new Batch.Notice("retraction-withheld", Long.toString(quarantined)));
            }
            if (headings.assumesDate()) {
                notices.add(new Batch.Notice("date-assumed", today.toString()));
            }
            return notices;
        }
    }
}
