package org.credit531.collection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.credit531.access.Visitor;
import org.credit531.collection.files.FileRow;
import org.credit531.web.TextWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Corrections of many rows: the open rows of a batch as a workbook in the shape of the original, and the way back in. Each
 * row says which one it corrects and why it was quarantined.
 */
@Component
class SendingCorrections {

    private static final int PIECE = 1_000;
    private static final int MOST_ROWS = TextWorkbook.MOST_ROWS - 100;

    private final Batches batches;
    private final Quarantine quarantine;
    private final RereadingRows rereading;

    SendingCorrections(Batches batches, Quarantine quarantine, RereadingRows rereading) {
        this.batches = batches;
        this.quarantine = quarantine;
        this.rereading = rereading;
    }

    /** Takes a file of corrections in, to be read soon. */
    Batch send(Batch origin, @Nullable String key, String fileName, long length, InputStream file) throws IOException {
        var submission = new Batches.Submission(
                origin.item(),
                origin.unit(),
                Batch.Mode.DELTA,
                origin.effective(),
                Visitor.current().name(),
                key,
                fileName,
                Batch.Channel.CORRECTION,
                false,
                origin.id());
        return batches.submit(submission, length, file);
    }

    /** Writes the open rows in pieces, so that memory stays constant. */
    void write(Batch origin, Locale locale, OutputStream out) throws IOException {
        try (var reading = rereading.of(origin)) {
            List<String> headings = headings(origin, reading);
            try (var workbook = new TextWorkbook(out, headings.size() + 2)) {
                for (FileRow row : reading.headingRows(headings)) {
                    workbook.headings(line(CorrectionColumns.ROW, CorrectionColumns.REASON, shown(row.cells())));
                }
                int written = 0;
                List<KeptRow> piece = piece(origin, 0);
                while (!piece.isEmpty() && written < MOST_ROWS) {
                    for (KeptRow row : piece) {
                        workbook.row(line(row, headings, reading, locale));
                    }
                    written += piece.size();
                    piece = piece(origin, piece.getLast().row().row());
                }
            }
        }
    }

    private List<KeptRow> piece(Batch origin, long after) {
        return quarantine.search(origin.id(), QuarantineFilter.OPEN, after, PIECE);
    }

    /** All headings of all rows: rows that name their cells may differ. */
    private List<String> headings(Batch origin, RereadingRows.Rereading reading) {
        Set<String> headings = new LinkedHashSet<>();
        List<KeptRow> piece = piece(origin, 0);
        while (!piece.isEmpty()) {
            piece.forEach(row -> headings.addAll(reading.asReceived(row.row()).keySet()));
            piece = piece(origin, piece.getLast().row().row());
        }
        return new ArrayList<>(headings);
    }

    private static List<String> line(
            KeptRow kept, List<String> headings, RereadingRows.Rereading reading, Locale locale) {
        QuarantinedRow row = kept.row();
        Map<String, String> cells = reading.asReceived(row);
        List<String> reasons = row.findings().stream()
                .map(finding -> PersonNumbers.masked(finding.message(locale)))
                .toList();
        List<String> shown = headings.stream()
                .map(heading -> shown(reading, heading, cells.getOrDefault(heading, "")))
                .toList();
        return line(Long.toString(row.row()), String.join("\n", reasons), shown);
    }

    /** A heading that is a person's number is no field's, and nothing of its column is stored. */
    private static List<String> shown(String[] headings) {
        return Stream.of(headings).map(PersonNumbers::masked).toList();
    }

    private static String shown(RereadingRows.Rereading reading, String heading, String cell) {
        String shown = Masking.shown(reading.field(heading), cell);
        return shown.length() > Masking.LONGEST ? shown.substring(0, Masking.LONGEST) : shown;
    }

    private static List<String> line(String row, String reason, List<String> cells) {
        List<String> line = new ArrayList<>(List.of(row, reason));
        line.addAll(cells);
        return line;
    }
}
