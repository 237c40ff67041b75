package org.credit531.collection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credit531.access.Openness;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;
import org.jspecify.annotations.Nullable;

/**
 * How a held batch is understood, as the REST interface shows it.
 *
 * @param format {@code csv}, {@code xlsx} or {@code json-lines}; empty where the file is none of these
 * @param encoding how its text is encoded
 * @param sheet the sheet that is read
 * @param headingRow the row of the headings, 0 where there is none
 * @param columns its columns in order
 * @param missing names of fields that the item needs and no column brings
 * @param rows its first rows
 * @param problem why nothing of it can be taken
 * @param drift how its columns differ from those of the unit's last taken file of the item
 */
record PreviewJson(
        String format,
        String encoding,
        String sheet,
        long headingRow,
        List<ColumnJson> columns,
        List<String> missing,
        List<PreviewRowJson> rows,
        BatchJson.@Nullable Told problem,
        BatchJson.@Nullable DriftJson drift) {

    /** A column: its heading, the field it is read as (null: not stored), and whether people chose that. */
    record ColumnJson(String heading, @Nullable String field, boolean chosen) {}

    /** One of the first rows: its values as they would be stored, or what is wrong with it. */
    record PreviewRowJson(long row, Map<String, String> values, List<BatchResource.FindingJson> findings) {}

    static PreviewJson of(HoldingBatches.Preview preview, Item item, Locale locale) {
        UploadLook look = preview.look();
        Batch.Problem problem = look.problem();
        return new PreviewJson(
                look.format(),
                look.encoding(),
                look.sheet(),
                look.headingRow(),
                look.columns().stream()
                        .map(column -> new ColumnJson(
                                column.heading(),
                                column.field(),
                                preview.choices().find(column.heading()).isPresent()))
                        .toList(),
                look.missing().stream().map(Field::name).toList(),
                look.rows().stream().map(row -> row(row, item, locale)).toList(),
                problem == null ? null : BatchJson.Told.of("problem", problem.code(), problem.detail(), locale),
                BatchJson.DriftJson.of(preview.drift(), locale));
    }

    private static PreviewRowJson row(UploadLook.Row row, Item item, Locale locale) {
        Map<String, String> values = new LinkedHashMap<>();
        row.values().forEach((name, value) -> values.put(name, shown(item, name, value, locale)));
        return new PreviewRowJson(
                row.number(),
                values,
                row.findings().stream()
                        .map(finding -> BatchResource.FindingJson.of(finding, locale))
                        .toList());
    }

    /** A value as its sender may see it; what nobody may see is held only as a token. */
    static String shown(Item item, String name, Object value, Locale locale) {
        return item.field(name)
                .map(field ->
                        field.openness() == Openness.NEVER ? "***" : PersonNumbers.masked(field.display(value, locale)))
                .orElse("");
    }
}
