package org.credit531.collection;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.credit531.collection.files.FileRow;
import org.credit531.collection.files.RecordFile;
import org.credit531.collection.files.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file: the rows below the headings that are records, of the first sheet that has the headings. Titles,
 * totals, signatures and headings repeated on each page are none; they are counted and told.
 */
final class RecordTable implements Closeable {

    private final RecordFile file;
    private final Headings headings;
    private final List<FileRow> first;
    private final RowsBetween between;
    private int taken;

    private RecordTable(RecordFile file, Headings headings, List<FileRow> first) {
        this.file = file;
        this.headings = headings;
        this.first = first;
        this.between = new RowsBetween(headings);
    }

    /** Opens a file and finds its headings, complete or not. */
    static RecordTable open(StoredFile stored, FieldNames names, boolean dateGiven) throws IOException {
        RecordFile file = RecordFile.open(stored);
        try {
            return file.namesItsCells()
                    ? new RecordTable(file, Headings.ofNamedCells(names, dateGiven), List.of())
                    : onItsSheet(file, names, dateGiven);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static RecordTable onItsSheet(RecordFile file, FieldNames names, boolean dateGiven) {
        RecordTable best = null;
        do {
            RecordTable here = onThisSheet(file, names, dateGiven);
            if (here.headings.isComplete()) {
                return here;
            }
            best = best == null || here.headings.fieldsFound() > best.headings.fieldsFound() ? here : best;
        } while (file.nextSheet());
        return best;
    }

    private static RecordTable onThisSheet(RecordFile file, FieldNames names, boolean dateGiven) {
        List<FileRow> head = new ArrayList<>();
        for (int i = 0; i < HeadingSearch.MOST_ROWS; i++) {
            FileRow row = file.next();
            if (row == null) {
                break;
            }
            head.add(row);
        }
        Headings headings = new HeadingSearch(names, head, dateGiven).find();
        long last = headings.rows().isEmpty() ? 0 : headings.rows().getLast();
        return new RecordTable(
                file, headings, head.stream().filter(row -> row.number() > last).toList());
    }

    Headings headings() {
        return headings;
    }

    RecordFile file() {
        return file;
    }

    /** The next row that states a record, {@code null} at the end. */
    @Nullable
    FileRow next() {
        for (FileRow row = any(); row != null; row = any()) {
            if (!row.isBlank() && !between.has(row)) {
                return row;
            }
        }
        return null;
    }

    private @Nullable FileRow any() {
        return taken < first.size() ? first.get(taken++) : file.next();
    }

    /** What the sender should know about how the file was read; complete once all rows are read. */
    List<Batch.Notice> notices() {
        List<Batch.Notice> notices = new ArrayList<>();
        if (!file.sheet().isEmpty()) {
            notices.add(new Batch.Notice("sheet-read", file.sheet()));
        }
        if (!headings.rows().isEmpty() && headings.rows().getLast() > 1) {
            notices.add(new Batch.Notice(
                    "headings-in-row", headings.rows().getFirst().toString()));
        }
        if (headings.titleUnit() != null) {
            notices.add(new Batch.Notice("amounts-in", Headings.written(headings.titleUnit())));
        }
        file.remarks().forEach(remark -> notices.add(new Batch.Notice(remark.code(), remark.detail())));
        if (between.count() > 0) {
            notices.add(new Batch.Notice("rows-not-records", between.rows()));
        }
        if (!headings.unknown().isEmpty()) {
            notices.add(new Batch.Notice("columns-not-stored", String.join("、", headings.unknown())));
        }
        return notices;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
