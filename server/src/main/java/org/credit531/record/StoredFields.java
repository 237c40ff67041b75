package org.credit531.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the fields of an item that somebody wants in what is stored of a record, without an object for each: a JSON object whose
 * values are texts, numbers and truths, as {@link CanonicalJson} writes it and the database sends it. Says the same as
 * {@link Canonical#values} of the item's present version.
 */
final class StoredFields {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final byte[][] names;
    private final FieldType[] types;
    private final int[] numbers;
    private byte[] json = {};
    private int at;
    private int end;

    /**
     * The fields of an item.
     *
     * @param wanted names; those that the item does not have are never found
     */
    StoredFields(Item item, List<String> wanted) {
        List<Field> known =
                wanted.stream().flatMap(name -> item.field(name).stream()).toList();
        names = known.stream()
                .map(field -> field.name().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        types = known.stream().map(Field::type).toArray(FieldType[]::new);
        numbers = known.stream().mapToInt(field -> wanted.indexOf(field.name())).toArray();
    }

    /** Tells the wanted fields of an object in UTF-8. */
    void tell(byte[] object, int from, int to, EveryRecord.Taker taker) {
        json = object;
        end = to;
        at = from;
        expect('{');
        while (names.length > 0 && more()) {
            int name = at;
            int nameEnd = pastText();
            int field = place(name + 1, nameEnd - 1);
            expect(':');
            skipSpace();
            value(field, taker);
        }
    }

    /** Whether another name begins. */
    private boolean more() {
        skipSpace();
        if (json[at] == ',') {
            at++;
            skipSpace();
        }
        return json[at] != '}';
    }

    private void expect(char sign) {
        skipSpace();
        if (json[at] != sign) {
            throw unexpected();
        }
        at++;
    }

    private void skipSpace() {
        while (at < end && json[at] == ' ') {
            at++;
        }
        if (at == end) {
            throw unexpected();
        }
    }

    private IllegalStateException unexpected() {
        return new IllegalStateException("what is stored of a record is not as it was written, at byte " + at);
    }

    private int place(int from, int to) {
        for (int i = 0; i < names.length; i++) {
            if (Arrays.equals(json, from, to, names[i], 0, names[i].length)) {
                return i;
            }
        }
        return -1;
    }

    private void value(int field, EveryRecord.Taker taker) {
        int from = at;
        switch (json[at]) {
            case '"' -> {
                int to = pastText();
                if (field >= 0) {
                    text(field, from + 1, to - 1, taker);
                }
            }
            case '{', '[' -> throw unexpected();
            default -> {
                pastWord();
                if (field >= 0) {
                    word(field, from, at, taker);
                }
            }
        }
    }

    /** Goes past a text in quotes. */
    private int pastText() {
        if (json[at] != '"') {
            throw unexpected();
        }
        at++;
        while (at < end && json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        at++;
        if (at > end) {
            throw unexpected();
        }
        return at;
    }

    private void pastWord() {
        while (at < end && json[at] != ',' && json[at] != '}' && json[at] != ' ') {
            at++;
        }
    }

    private void text(int field, int from, int to, EveryRecord.Taker taker) {
        switch (types[field]) {
            case DATE -> taker.day(numbers[field], day(from, to));
            case TEXT, CODE, USCC, ORGANISATION_NUMBER, PERSON_NUMBER, REGION, INDUSTRY ->
                plain(field, from, to, taker);
            case INTEGER, DECIMAL, MONEY, BOOLEAN -> throw unexpected();
        }
    }

    private void plain(int field, int from, int to, EveryRecord.Taker taker) {
        for (int i = from; i < to; i++) {
            if (json[i] == '\\') {
                String quoted = new String(json, from - 1, to - from + 2, StandardCharsets.UTF_8);
                byte[] text = JSON.readValue(quoted, String.class).getBytes(StandardCharsets.UTF_8);
                taker.text(numbers[field], text, 0, text.length);
                return;
            }
        }
        taker.text(numbers[field], json, from, to);
    }

    private int day(int from, int to) {
        if (to - from == 10 && json[from + 4] == '-' && json[from + 7] == '-') {
            int year = (int) digits(from, from + 4);
            int month = (int) digits(from + 5, from + 7);
            int day = (int) digits(from + 8, to);
            return (int) LocalDate.of(year, month, day).toEpochDay();
        }
        throw unexpected();
    }

    private long digits(int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = json[i] - '0';
            if (digit < 0 || digit > 9) {
                throw unexpected();
            }
            number = Math.addExact(Math.multiplyExact(number, 10L), digit);
        }
        return number;
    }

    private void word(int field, int from, int to, EveryRecord.Taker taker) {
        switch (types[field]) {
            case INTEGER, DECIMAL, MONEY -> {
                if (json[from] != 'n') {
                    taker.number(numbers[field], json[from] == '-' ? -digits(from + 1, to) : digits(from, to));
                }
            }
            case BOOLEAN -> {
                if (json[from] != 'n') {
                    taker.truth(numbers[field], json[from] == 't');
                }
            }
            case TEXT, CODE, USCC, ORGANISATION_NUMBER, PERSON_NUMBER, REGION, INDUSTRY, DATE -> {
                if (json[from] != 'n') {
                    throw unexpected();
                }
            }
        }
    }
}
