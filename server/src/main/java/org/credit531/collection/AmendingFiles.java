package org.credit531.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.credit531.collection.files.FileProblem;
import org.credit531.collection.files.FileRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files of corrections: each row names the quarantined row that it corrects and is read as that row's file was. What is taken
 * closes its row; what is still wrong goes back to it, so that everything that is open stands in one place.
 */
@Component
class AmendingFiles {

    private static final int ROWS_AT_A_TIME = 1_000;
    private static final int ROWS_OF_A_PIECE = 200;

    private final JdbcBatches batches;
    private final Quarantine quarantine;
    private final JdbcAmendments amendments;
    private final RereadingRows rereading;

    AmendingFiles(JdbcBatches batches, Quarantine quarantine, JdbcAmendments amendments, RereadingRows rereading) {
        this.batches = batches;
        this.quarantine = quarantine;
        this.amendments = amendments;
        this.rereading = rereading;
    }

    /**
     * What a batch corrects; an ordinary batch nothing.
     *
     * @throws FileProblem where an ordinary file is one of corrections: its rows would be taken and still be open elsewhere
     */
    Amending of(Batch batch, Headings headings) {
        UUID origin = batch.afterwards().origin();
        if (origin == null) {
            if (CorrectionColumns.among(headings.columns())) {
                throw ofCorrections();
            }
            return new Nothing();
        }
        return new Rows(batch, batches.find(origin).orElseThrow(), headings);
    }

    private static FileProblem ofCorrections() {
        return new FileProblem("file-of-corrections", CorrectionColumns.ROW);
    }

    /** What becomes of the rows that a file corrects. */
    interface Amending extends AutoCloseable {

        /**
         * Reads a row, as a correction or as any other row of the file, and says what became of it, perhaps with a later row: in the
         * order of the file.
         */
        void read(FileRow row, RowReading ordinary, Consumer<RowReading.Row> became);

        /** Says what became of the rows of which it has not been said yet, when there are no more. */
        void readRest(RowReading ordinary, Consumer<RowReading.Row> became);

        /** Is told of each row that was not taken. */
        void refused(QuarantinedRow row);

        /** Closes what is corrected, once the batch is done. */
        void finish();

        @Override
        void close();
    }

    /** The ordinary batch. Where rows name their cells, the first tells whether it is one. */
    private static final class Nothing implements Amending {

        private boolean looked;

        @Override
        public void read(FileRow row, RowReading ordinary, Consumer<RowReading.Row> became) {
            String @Nullable [] names = row.names();
            if (!looked && names != null && Arrays.stream(names).anyMatch(CorrectionColumns::isRow)) {
                throw ofCorrections();
            }
            looked = true;
            became.accept(ordinary.read(row));
        }

        @Override
        public void readRest(RowReading ordinary, Consumer<RowReading.Row> became) {
            // each is said at once
        }

        @Override
        public void refused(QuarantinedRow row) {
            // stays in its batch
        }

        @Override
        public void finish() {
            // nothing is closed
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private final class Rows implements Amending {

        private final Batch batch;
        private final Batch origin;
        private final Headings headings;
        private final RereadingRows.Rereading reading;
        private final Map<Long, Long> origins = new LinkedHashMap<>();
        private final Set<Long> taken = new HashSet<>();
        private final List<CorrectedLine> piece = new ArrayList<>();
        private final Map<Long, QuarantinedRow> returned = new LinkedHashMap<>();

        Rows(Batch batch, Batch origin, Headings headings) {
            this.batch = batch;
            this.origin = origin;
            this.headings = headings;
            this.reading = rereading.of(origin);
        }

        @Override
        public void read(FileRow row, RowReading ordinary, Consumer<RowReading.Row> became) {
            piece.add(CorrectedLine.of(row, headings));
            if (piece.size() == ROWS_OF_A_PIECE) {
                readRest(ordinary, became);
            }
        }

        @Override
        public void readRest(RowReading ordinary, Consumer<RowReading.Row> became) {
            Map<Long, RowReading.Row> corrected = corrected();
            for (CorrectedLine line : piece) {
                became.accept(
                        line.corrects()
                                ? corrected.getOrDefault(line.number(), notOpen(line))
                                : ordinary.read(line.row()));
            }
            piece.clear();
        }

        /** The rows of the piece that correct an open one, as they are read; each of the others' rows is not open, or taken already. */
        private Map<Long, RowReading.Row> corrected() {
            Map<Long, CorrectedLine> lines = new LinkedHashMap<>();
            piece.forEach(line -> line.meant().filter(taken::add).ifPresent(row -> lines.put(row, line)));
            List<RereadingRows.Asked> asked = quarantine.lock(origin.id(), lines.keySet()).stream()
                    .filter(KeptRow::open)
                    .map(KeptRow::row)
                    .map(kept -> asked(kept, Objects.requireNonNull(lines.get(kept.row()))))
                    .toList();
            List<RereadingRows.Reread> read = reading.read(asked);
            Map<Long, RowReading.Row> corrected = new HashMap<>();
            for (int place = 0; place < read.size(); place++) {
                long number = asked.get(place).number();
                origins.put(number, asked.get(place).kept().row());
                corrected.put(number, numbered(number, read.get(place)));
            }
            return corrected;
        }

        private static RereadingRows.Asked asked(QuarantinedRow kept, CorrectedLine line) {
            return new RereadingRows.Asked(kept, line.sent(), line.number());
        }

        private static RowReading.Row notOpen(CorrectedLine line) {
            Finding finding = Finding.of("row-not-open", CorrectionColumns.ROW, line.said(), "");
            return new RowReading.Row.Refused(
                    new QuarantinedRow(line.number(), "invalid", List.of(finding), line.sent()));
        }

        /** A refused row stands in this batch under its own number, and goes back to the other when the batch is done. */
        private static RowReading.Row numbered(long number, RereadingRows.Reread reread) {
            return reread.row() instanceof RowReading.Row.Refused(var refused)
                    ? new RowReading.Row.Refused(
                            new QuarantinedRow(number, refused.reason(), refused.findings(), refused.cells()))
                    : reread.row();
        }

        @Override
        public void refused(QuarantinedRow row) {
            if (origins.containsKey(row.row())) {
                returned.put(row.row(), row);
            }
        }

        @Override
        public void finish() {
            amendments.move(batch.id(), returned.keySet(), RowState.OPEN, RowState.RETURNED);
            Map<Long, QuarantinedRow> back = new TreeMap<>();
            List<Long> corrected = new ArrayList<>();
            origins.forEach((number, row) -> {
                QuarantinedRow refused = returned.get(number);
                if (refused == null) {
                    corrected.add(row);
                } else {
                    back.put(row, refused);
                }
            });
            back.keySet().stream()
                    .gather(Gatherers.windowFixed(ROWS_AT_A_TIME))
                    .forEach(piece -> giveBack(piece, back));
            note(back.keySet(), QuarantineAct.Kind.STILL_WRONG);
            note(corrected, QuarantineAct.Kind.CORRECTED);
            amendments.move(origin.id(), corrected, RowState.OPEN, RowState.CORRECTED);
        }

        private void giveBack(List<Long> numbers, Map<Long, QuarantinedRow> back) {
            List<QuarantinedRow> now = quarantine.find(origin.id(), numbers).stream()
                    .map(KeptRow::row)
                    .map(kept -> given(kept, Objects.requireNonNull(back.get(kept.row()))))
                    .toList();
            quarantine.rewrite(origin.id(), now);
        }

        private QuarantinedRow given(QuarantinedRow kept, QuarantinedRow refused) {
            String reason = refused.reason().equals("overtaken") ? "invalid" : refused.reason();
            Map<String, String> cells = reading.merged(kept, refused.cells());
            return new QuarantinedRow(kept.row(), reason, refused.findings(), cells);
        }

        private void note(Collection<Long> rows, QuarantineAct.Kind kind) {
            amendments.note(origin.id(), rows, amendments.act(kind, batch.submittedBy(), batch.id()));
        }

        @Override
        public void close() {
            reading.close();
        }
    }
}
