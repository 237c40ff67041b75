package org.credit531.collection;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.credit531.catalogue.Item;
import org.credit531.collection.files.FileRow;
import org.credit531.collection.files.RecordFile;
import org.credit531.collection.files.StoredFile;
import org.credit531.language.DataFiles;
import org.credit531.record.StatedRecord;

/** Reads files without a platform: sentences for the tests. */
final class ReadingRows {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Item GRADES = item("construction-market-grade");
    static final Item REGISTRATION = item("registration");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    final Headings headings;
    final List<Batch.Notice> notices;
    final List<StatedRecord> taken = new ArrayList<>();
    final List<QuarantinedRow> refused = new ArrayList<>();

    private ReadingRows(RecordTable table, Item item, boolean withdrawals) {
        headings = table.headings();
        headings.problem().ifPresent(problem -> {
            throw problem;
        });
        var parties =
                new PartyReading(item, headings, Set.of(), null, number -> "token".repeat(10) + number.hashCode());
        var reading = new RowReading(
                item,
                headings,
                parties,
                new RowReading.Circumstances(TODAY, null, table.file().countsDaysFrom1904(), withdrawals));
        for (FileRow row = table.next(); row != null; row = table.next()) {
            switch (reading.read(row)) {
                case RowReading.Row.Taken(var stated) -> taken.add(stated);
                case RowReading.Row.Refused(var quarantined) -> refused.add(quarantined);
            }
        }
        notices = table.notices();
    }

    static Item item(String name) {
        return DataFiles.read("catalogue/items/" + name + ".yaml", Item.class).getFirst();
    }

    static ReadingRows of(Item item, byte[] bytes) {
        return of(item, bytes, Choices.NONE, true);
    }

    static ReadingRows of(Item item, String text) {
        return of(item, text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadingRows of(Item item, byte[] bytes, Choices choices, boolean withdrawals) {
        try (var table = RecordTable.open(StoredFile.of(bytes), new FieldNames(item, choices), false)) {
            return new ReadingRows(table, item, withdrawals);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The rows of a file as cells, whatever they mean. */
    static List<List<String>> cells(byte[] bytes) {
        var rows = new ArrayList<List<String>>();
        try (var file = RecordFile.open(StoredFile.of(bytes))) {
            for (var row = file.next(); row != null; row = file.next()) {
                rows.add(List.of(row.cells()));
            }
            return rows;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<List<String>> cells(String text) {
        return cells(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The codes of a refused row's findings. */
    List<String> findings(int index) {
        return refused.get(index).findings().stream().map(Finding::code).toList();
    }

    /** What a notice says, empty where there is none. */
    String notice(String code) {
        return notices.stream()
                .filter(notice -> notice.code().equals(code))
                .map(Batch.Notice::detail)
                .findFirst()
                .orElse("");
    }
}
