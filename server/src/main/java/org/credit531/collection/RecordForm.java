package org.credit531.collection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;

/**
 * A single record as typed into its form: a file of one row whose headings are the item's field names, so that it comes in
 * by the same channel and is read by the same code as every other.
 *
 * @param item the catalogue item
 * @param values what was typed, by field
 * @param withdraw whether the record is withdrawn and not stated
 */
record RecordForm(Item item, Map<String, String> values, boolean withdraw) {

    /** The beginning of the parameters that bring values: a field may be called like another parameter. */
    static final String PREFIX = "field.";

    static RecordForm of(Item item, Map<String, String> parameters) {
        Map<String, String> values = new java.util.LinkedHashMap<>();
        for (Field field : item.fields()) {
            String value = parameters.getOrDefault(PREFIX + field.name(), "");
            if (!value.isBlank()) {
                values.put(field.name(), value);
            }
        }
        return new RecordForm(item, values, "withdraw".equals(parameters.get("operation")));
    }

    String value(Field field) {
        return values.getOrDefault(field.name(), "");
    }

    /** All fields of the item: one that was left empty is empty, not missing. */
    List<String> headings() {
        return Stream.concat(
                        item.fields().stream().map(Field::name),
                        Stream.of(Column.operation("").content()))
                .toList();
    }

    List<String> cells() {
        return Stream.concat(item.fields().stream().map(this::value), Stream.of(withdraw ? "withdraw" : ""))
                .toList();
    }

    /** The record as a file. */
    byte[] file() {
        return file(List.of(this));
    }

    /** Records of one item as a file. */
    static byte[] file(List<RecordForm> forms) {
        List<String> lines = new ArrayList<>();
        lines.add(line(forms.getFirst().headings()));
        forms.forEach(form -> lines.add(line(form.cells())));
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return String.join(
                ",",
                cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .toList());
    }
}
