package org.credit531.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;
import org.credit531.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the look at a held file into the words of its page. */
@Component
class ShowingPreviews {

    private static final int SAMPLES = 3;

    private final Catalogue catalogue;
    private final MessageSource messages;

    ShowingPreviews(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    View of(HoldingBatches.Preview preview, Locale locale) {
        UploadLook look = preview.look();
        Item item = catalogue.require(preview.batch().item());
        List<Field> stored = item.fields().stream()
                .filter(field ->
                        look.columns().stream().anyMatch(column -> field.name().equals(column.field())))
                .toList();
        return new View(
                look.format().isEmpty() ? null : "preview.format." + look.format(),
                look.encoding(),
                look.sheet(),
                look.headingRow(),
                columns(preview, locale),
                meanings(item, locale),
                look.missing().stream().map(field -> field.label().in(locale)).toList(),
                stored.stream().map(field -> field.label().in(locale)).toList(),
                look.rows().stream().map(row -> row(row, item, stored, locale)).toList(),
                PreviewPages.words(look.problem(), locale),
                preview.drift().from(),
                preview.drift().changes().stream()
                        .map(change -> DriftText.of(change, locale))
                        .toList());
    }

    private List<ViewColumn> columns(HoldingBatches.Preview preview, Locale locale) {
        List<ViewColumn> columns = new ArrayList<>();
        List<ReadColumn> read = preview.look().columns();
        for (int at = 0; at < read.size(); at++) {
            ReadColumn column = read.get(at);
            boolean chosen = preview.choices().find(column.heading()).isPresent();
            columns.add(new ViewColumn(
                    at,
                    column.heading().isEmpty() ? null : column.heading(),
                    column.field() == null ? "" : column.field(),
                    samples(preview.look(), at),
                    column.field() == null
                            ? null
                            : text(chosen ? "preview.by.people" : "preview.by.catalogue", locale)));
        }
        return columns;
    }

    private static String samples(UploadLook look, int at) {
        return String.join(
                " · ",
                look.rows().stream()
                        .map(row ->
                                at < row.cells().size() ? row.cells().get(at).strip() : "")
                        .filter(cell -> !cell.isEmpty())
                        .distinct()
                        .limit(SAMPLES)
                        .map(cell -> PersonNumbers.masked(cell.length() > 40 ? cell.substring(0, 40) + "…" : cell))
                        .toList());
    }

    private List<Choice> meanings(Item item, Locale locale) {
        List<Choice> meanings = new ArrayList<>();
        meanings.add(new Choice("", text("preview.notStored", locale)));
        item.fields()
                .forEach(field ->
                        meanings.add(new Choice(field.name(), field.label().in(locale))));
        return meanings;
    }

    private static ViewRow row(UploadLook.Row row, Item item, List<Field> stored, Locale locale) {
        List<String> cells = stored.stream()
                .map(field -> {
                    Object value = row.values().get(field.name());
                    return value == null ? "" : PreviewJson.shown(item, field.name(), value, locale);
                })
                .toList();
        return new ViewRow(
                row.number(),
                cells,
                row.findings().stream()
                        .map(finding -> PersonNumbers.masked(finding.message(locale)))
                        .toList());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /**
     * A preview in words.
     *
     * @param format key of the format, {@code null} where the file is no table
     * @param columns its columns
     * @param meanings what a column can mean
     * @param missing names of fields that the item needs and no column brings
     * @param fields names of the fields that are stored, the heads of {@code rows}
     * @param rows its first rows
     * @param problem why nothing can be taken
     * @param comparedWith the batch of the file before, {@code null} where this is the first
     * @param drift what changed since that file
     */
    record View(
            @Nullable String format,
            String encoding,
            String sheet,
            long headingRow,
            List<ViewColumn> columns,
            List<Choice> meanings,
            List<String> missing,
            List<String> fields,
            List<ViewRow> rows,
            @Nullable String problem,
            @Nullable UUID comparedWith,
            List<String> drift) {}

    /** A column: number, heading (null: it has none), field, what stands in it, and who said what it means. */
    record ViewColumn(
            int at,
            @Nullable String heading,
            String field,
            String samples,
            @Nullable String by) {}

    /** A row: its values as they would be stored, or why it would be quarantined. */
    record ViewRow(long number, List<String> cells, List<String> findings) {}
}
