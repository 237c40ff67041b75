package org.credit531.trials;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.record.EveryRecord;
import org.credit531.record.PartyKeys;
import org.credit531.scoring.RecordColumns;

/** Puts the records of an item into a Parquet file with the columns of {@link RecordColumns}, about organisations of a roster. */
final class RecordFile implements EveryRecord.Taker {

    private final Parties parties;
    private final Roster roster;
    private final ParquetFile file;
    private final ParquetColumn key = new ParquetColumn(RecordColumns.RECORD_KEY, ParquetColumn.Type.TEXT);
    private final ParquetColumn party = new ParquetColumn(RecordColumns.PARTY, ParquetColumn.Type.TEXT);
    private final ParquetColumn from = new ParquetColumn(RecordColumns.EFFECTIVE_FROM, ParquetColumn.Type.DAY);
    private final ParquetColumn removed = new ParquetColumn(RecordColumns.REMOVED_ON, ParquetColumn.Type.DAY);
    private final ParquetColumn withheld = new ParquetColumn(RecordColumns.WITHHELD, ParquetColumn.Type.TRUTH);
    private final List<ParquetColumn> fields;
    private final byte[] known = new byte[PartyKeys.WIDTH];

    /**
     * A file of an item.
     *
     * @param names the fields that are told, in the order of their numbers
     */
    RecordFile(OutputStream out, Item item, List<String> names, Parties parties, Roster roster) throws IOException {
        this.parties = parties;
        this.roster = roster;
        this.fields = names.stream()
                .map(name -> new ParquetColumn(RecordColumns.of(name), type(item, name)))
                .toList();
        List<ParquetColumn> all = new ArrayList<>(List.of(key, party, from, removed, withheld));
        all.addAll(fields);
        this.file = new ParquetFile(out, all);
    }

    private static ParquetColumn.Type type(Item item, String name) {
        FieldType type = item.field(name).map(field -> field.type()).orElse(FieldType.TEXT);
        return switch (type) {
            case DATE -> ParquetColumn.Type.DAY;
            case INTEGER, DECIMAL, MONEY -> ParquetColumn.Type.NUMBER;
            case BOOLEAN -> ParquetColumn.Type.TRUTH;
            case TEXT, CODE, USCC, ORGANISATION_NUMBER, PERSON_NUMBER, REGION, INDUSTRY -> ParquetColumn.Type.TEXT;
        };
    }

    @Override
    public boolean begin(EveryRecord.Head head) {
        head.party(known);
        int organisation = parties.of(known);
        if (organisation < 0) {
            return false;
        }
        try {
            file.row();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text(key, head.key().toString());
        text(party, roster.code(organisation));
        from.day(head.effectiveFrom());
        if (head.removedOn() != Integer.MAX_VALUE) {
            removed.day(head.removedOn());
        }
        withheld.truth(head.withheld());
        return true;
    }

    private static void text(ParquetColumn column, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        column.text(bytes, 0, bytes.length);
    }

    @Override
    public void text(int field, byte[] utf8, int begin, int end) {
        fields.get(field).text(utf8, begin, end);
    }

    @Override
    public void number(int field, long number) {
        fields.get(field).number(number);
    }

    @Override
    public void day(int field, int day) {
        fields.get(field).day(day);
    }

    @Override
    public void truth(int field, boolean truth) {
        fields.get(field).truth(truth);
    }

    void finish() throws IOException {
        file.finish();
    }
}
