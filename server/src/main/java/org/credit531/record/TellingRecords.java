package org.credit531.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;

/**
 * Tells copied rows as records. Where values decide what becomes of a record (whether it is sealed, whether its use has ended), or
 * a later version of its item reads them otherwise, they are read as {@link JdbcRecords} reads them; all others straight from
 * the bytes.
 */
final class TellingRecords implements EveryRecord.Head {

    /** How many fields a row has. */
    static final int FIELDS = 9;

    private static final int KEY = 0;
    private static final int ITEM = 1;
    private static final int SCHEME = 2;
    private static final int CODE = 3;
    private static final int EFFECTIVE = 4;
    private static final int REMOVAL = 5;
    private static final int VERSION = 6;
    private static final int WITHHELD = 7;
    private static final int VALUES = 8;
    private static final int VERSION_OF_JSON = 1;

    private final LocalDate day;
    private final Optional<EndsOfUse> ends;
    private final EveryRecord.Taker taker;
    private final List<Read> items = new ArrayList<>();
    private CopiedRow row = new CopiedRow(FIELDS);
    private Read read;
    private int removedOn;

    TellingRecords(EveryRecord.Wanted wanted, Catalogue catalogue, Optional<EndsOfUse> ends, EveryRecord.Taker taker) {
        this.day = wanted.sealedOn();
        this.ends = ends;
        this.taker = taker;
        wanted.fields().forEach((code, fields) -> items.add(read(code, fields, wanted.knownAt(), catalogue)));
        this.read = items.getFirst();
    }

    private Read read(String code, List<String> fields, long knownAt, Catalogue catalogue) {
        Item item = catalogue.item(code, knownAt).orElseGet(() -> catalogue.require(code));
        boolean ending = ends.isPresent() && ends.get().concerns(code);
        return new Read(
                item,
                code.getBytes(StandardCharsets.UTF_8),
                fields,
                new StoredFields(item, fields),
                ending || item.sealed() != null,
                !item.upcasts().isEmpty());
    }

    /**
     * How an item is read.
     *
     * @param code its code in bytes
     * @param wanted the fields that are told
     * @param stored finds them
     * @param deciding whether values decide what becomes of a record
     * @param upcast whether values of older versions are read otherwise
     */
    private record Read(
            Item item, byte[] code, List<String> wanted, StoredFields stored, boolean deciding, boolean upcast) {}

    void tell(CopiedRow copied) {
        row = copied;
        read = readOfRow();
        removedOn = row.isNull(REMOVAL) ? Integer.MAX_VALUE : row.day(REMOVAL);
        int version = row.smallNumber(VERSION);
        if (read.deciding() || read.upcast() && version < read.item().version()) {
            tell(Canonical.values(read.item(), version, json()));
        } else if (taker.begin(this)) {
            read.stored().tell(row.bytes(), row.from(VALUES) + VERSION_OF_JSON, row.to(VALUES), taker);
        }
    }

    /** Mostly that of the row before. */
    private Read readOfRow() {
        if (row.has(ITEM, read.code())) {
            return read;
        }
        return items.stream()
                .filter(one -> row.has(ITEM, one.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody wants item " + row.text(ITEM)));
    }

    private String json() {
        int from = row.from(VALUES) + VERSION_OF_JSON;
        return new String(row.bytes(), from, row.to(VALUES) - from, StandardCharsets.UTF_8);
    }

    private void tell(Map<String, Object> values) {
        if (read.item().isSealedOn(day, values)) {
            return;
        }
        LocalDate end = ends.isEmpty()
                ? null
                : ends.get().endOf(read.item().item(), LocalDate.ofEpochDay(effectiveFrom()), values);
        if (end != null) {
            removedOn = Math.min(removedOn, (int) end.toEpochDay());
        }
        if (taker.begin(this)) {
            for (int field = 0; field < read.wanted().size(); field++) {
                Object value = values.get(read.wanted().get(field));
                if (value != null) {
                    tell(field, value);
                }
            }
        }
    }

    private void tell(int field, Object value) {
        switch (value) {
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                taker.text(field, bytes, 0, bytes.length);
            }
            case Long number -> taker.number(field, number);
            case LocalDate date -> taker.day(field, (int) date.toEpochDay());
            case Boolean truth -> taker.truth(field, truth);
            default ->
                throw new IllegalStateException("a field of " + read.item().item() + " is a " + value.getClass());
        }
    }

    @Override
    public String item() {
        return read.item().item();
    }

    @Override
    public UUID key() {
        return new UUID(keyHigh(), keyLow());
    }

    @Override
    public long keyHigh() {
        return row.longAt(KEY, 0);
    }

    @Override
    public long keyLow() {
        return row.longAt(KEY, Long.BYTES);
    }

    @Override
    public void party(byte[] key) {
        PartyKeys.put(key, row, SCHEME, CODE);
    }

    @Override
    public int effectiveFrom() {
        return row.day(EFFECTIVE);
    }

    @Override
    public int removedOn() {
        return removedOn;
    }

    @Override
    public boolean withheld() {
        return row.truth(WITHHELD);
    }
}
