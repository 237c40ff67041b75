package org.credit531.collection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.collection.files.FileProblem;
import org.credit531.collection.files.FileRow;
import org.credit531.record.Intake;
import org.credit531.record.StatedRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads kept rows again as their file was read, with the cells that somebody has corrected. */
@Component
class RereadingRows {

    /** More than a row of a file keeps is not kept of a correction either. */
    private static final long MOST_CHARACTERS = 2L * RowReading.LONGEST_ROW;

    private static final List<Finding> STATED_SINCE = List.of(Finding.of("stated-since", "", "", ""));

    private final Catalogue catalogue;
    private final ReadingFiles files;
    private final Uploads uploads;
    private final Intake intake;
    private final Clock clock;

    RereadingRows(Catalogue catalogue, ReadingFiles files, Uploads uploads, Intake intake, Clock clock) {
        this.clock = clock;
        this.catalogue = catalogue;
        this.files = files;
        this.uploads = uploads;
        this.intake = intake;
    }

    /** How rows of a batch are read again. */
    Rereading of(Batch origin) {
        return new Rereading(origin);
    }

    /**
     * A row that was read again.
     *
     * @param cells all its cells as they are now, whatever became of it
     * @param row taken under its new number, or refused under its old one
     */
    record Reread(Map<String, String> cells, RowReading.Row row) {}

    /**
     * A row to be read again.
     *
     * @param kept the row as it is kept
     * @param sent cells that somebody has changed
     * @param number its new number; no two rows of a piece have the same
     */
    record Asked(QuarantinedRow kept, Map<String, String> sent, long number) {}

    /** The rows of one batch. Not safe for several threads. */
    final class Rereading implements AutoCloseable {

        private final Batch origin;
        private final ReadingFiles.Wanted wanted;
        private final FieldNames names;
        private final Intake.Header header;
        private final Map<String, Optional<Field>> fields = new HashMap<>();
        private List<String> headings = List.of();
        private @Nullable RowReading reading;
        private @Nullable SecondLook look;

        private Rereading(Batch origin) {
            this.origin = origin;
            this.wanted = new ReadingFiles.Wanted(
                    catalogue.require(origin.item()),
                    origin.passage().choices(),
                    origin.effective(),
                    origin.mode() == Batch.Mode.DELTA,
                    catalogue.agency(origin.unit(), origin.region()));
            this.names = new FieldNames(wanted.item(), wanted.choices());
            this.header = new Intake.Header(origin.id(), wanted.item(), origin.office());
        }

        /** Reads a row as below. */
        Reread read(QuarantinedRow kept, Map<String, String> sent, long number) {
            return read(List.of(new Asked(kept, sent, number))).getFirst();
        }

        /**
         * Reads rows under new numbers with some cells changed; an older row never comes in front of a later statement, which is
         * asked once for all of them.
         */
        List<Reread> read(List<Asked> rows) {
            List<Reread> read = rows.stream().map(this::read).toList();
            Set<Long> since = statedSince(read);
            List<Reread> settled = new ArrayList<>();
            for (int place = 0; place < read.size(); place++) {
                settled.add(settled(rows.get(place).kept(), read.get(place), since));
            }
            return settled;
        }

        private Reread read(Asked asked) {
            Map<String, String> cells = merged(asked.kept(), asked.sent());
            return new Reread(cells, read(cells, asked.number()));
        }

        private Reread settled(QuarantinedRow kept, Reread read, Set<Long> since) {
            Map<String, String> cells = read.cells();
            return new Reread(
                    cells,
                    switch (read.row()) {
                        case RowReading.Row.Taken(var stated) ->
                            since.contains(stated.row())
                                    ? refused(kept, cells, STATED_SINCE, "invalid")
                                    : new RowReading.Row.Taken(dated(stated));
                        case RowReading.Row.Refused(var refused) ->
                            refused(kept, cells, refused.findings(), refused.reason());
                    });
        }

        private Set<Long> statedSince(List<Reread> read) {
            Long knowledge = origin.knowledge();
            List<StatedRecord> stated = new ArrayList<>();
            for (Reread one : read) {
                if (one.row() instanceof RowReading.Row.Taken(var record)) {
                    stated.add(record);
                }
            }
            return knowledge == null ? Set.of() : intake.statedOtherwiseSince(header, stated, knowledge);
        }

        /** Where no date is stated, the day of receipt stands in: that of the file, as for the rows beside it. */
        private StatedRecord dated(StatedRecord stated) {
            if (!stated.effectiveAssumed()) {
                return stated;
            }
            LocalDate day =
                    origin.receivedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
            Map<String, Object> values = new LinkedHashMap<>(stated.values());
            values.put(wanted.item().effectiveFrom(), day);
            return new StatedRecord(
                    stated.row(),
                    stated.party(),
                    stated.partyName(),
                    day,
                    true,
                    stated.effectiveTo(),
                    stated.aliases(),
                    stated.withdrawn(),
                    values);
        }

        private static RowReading.Row refused(
                QuarantinedRow kept, Map<String, String> cells, List<Finding> findings, String reason) {
            QuarantinedRow now = new QuarantinedRow(kept.row(), reason, findings, cells);
            boolean keepable = now.characters() <= MOST_CHARACTERS;
            return new RowReading.Row.Refused(
                    keepable ? now : new QuarantinedRow(kept.row(), reason, findings, kept.cells()));
        }

        private RowReading.Row read(Map<String, String> cells, long number) {
            List<String> beside = new ArrayList<>();
            List<String> inColumns = new ArrayList<>();
            List<String> columns = new ArrayList<>();
            cells.forEach((heading, cell) -> {
                if (Headings.isPlace(heading)) {
                    beside.add(cell);
                } else {
                    columns.add(heading);
                    inColumns.add(cell);
                }
            });
            inColumns.addAll(beside);
            FileRow row = FileRow.of(number, inColumns.toArray(String[]::new));
            try {
                return reading(columns).read(row);
            } catch (FileProblem problem) {
                Finding finding = Finding.of("duplicate-key", problem.detail(), "", "");
                return new RowReading.Row.Refused(new QuarantinedRow(number, "invalid", List.of(finding), cells));
            }
        }

        private RowReading reading(List<String> columns) {
            RowReading known = reading;
            if (known == null || !headings.equals(columns)) {
                known = files.rows(files.headings(columns, wanted), wanted);
                headings = columns;
                reading = known;
            }
            return known;
        }

        /** The row's cells with those that were sent in their places; a heading may be another name of the same field. */
        Map<String, String> merged(QuarantinedRow kept, Map<String, String> sent) {
            Map<String, String> cells = asReceived(kept);
            sent.forEach((heading, cell) -> {
                if (!CorrectionColumns.isOne(heading)) {
                    String place = cells.containsKey(heading) ? heading : sameField(cells, heading);
                    String before = cells.getOrDefault(place, "");
                    cells.put(place, Masking.meant(field(place), before, cell));
                }
            });
            return cells;
        }

        private String sameField(Map<String, String> cells, String heading) {
            String content = content(heading);
            return content.isEmpty()
                    ? heading
                    : cells.keySet().stream()
                            .filter(other -> content(other).equals(content))
                            .findFirst()
                            .orElse(heading);
        }

        private String content(String heading) {
            return names.column(heading).map(Column::content).orElse("");
        }

        /** The field that a heading means, {@code null} where it is not stored. */
        @Nullable
        Field field(String heading) {
            return fields.computeIfAbsent(
                            heading,
                            text -> Optional.ofNullable(HeadingBlock.of(names, List.of(text))
                                    .columns()
                                    .getFirst()
                                    .field()))
                    .orElse(null);
        }

        /** Headings as rows of a file, the groups before their parts. */
        List<FileRow> headingRows(List<String> headings) {
            return HeadingBlock.of(names, headings).rows();
        }

        /** All cells of a row as received, with an empty one for each field that the item needs and the row lacks. */
        Map<String, String> asReceived(QuarantinedRow kept) {
            Map<String, String> cells = new LinkedHashMap<>(
                    kept.reason().equals("overtaken") && uploads.isThere(origin.id())
                            ? look().cells(kept.row())
                            : kept.cells());
            cells.remove("");
            List<String> columns = cells.keySet().stream()
                    .filter(heading -> !Headings.isPlace(heading))
                    .toList();
            Headings found = files.partial(columns, wanted);
            (columns.isEmpty() ? wanted.item().fields() : found.missing())
                    .forEach(field -> cells.put(field.label().zh(), ""));
            return cells;
        }

        /** Of a row that only stood beside others in its file, the upload alone has the cells as received. */
        private SecondLook look() {
            if (look == null) {
                look = new SecondLook(() -> files.open(uploads.file(origin), wanted), files, wanted);
            }
            return look;
        }

        @Override
        public void close() {
            if (look != null) {
                look.close();
            }
        }
    }
}
