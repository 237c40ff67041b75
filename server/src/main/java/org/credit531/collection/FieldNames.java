package org.credit531.collection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;
import org.credit531.collection.files.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * Which field of an item a heading means: as people chose, or by Chinese name, field name or a further heading of
 * the catalogue, whatever space, width, marks and units stand around it.
 */
final class FieldNames {

    private static final Set<String> OPERATIONS = Set.of("操作", "操作类型", "数据状态", "record-operation", "record_operation");

    private final Item item;
    private final Choices choices;
    private final Map<String, Field> byText = new HashMap<>();
    private final Map<String, Field> byBareText = new HashMap<>();

    FieldNames(Item item, Choices choices) {
        this.item = item;
        this.choices = choices;
        for (Field field : item.fields()) {
            byText.putIfAbsent(HeadingText.compared(field.name()), field);
            byText.putIfAbsent(HeadingText.compared(field.name().replace('-', '_')), field);
            byText.putIfAbsent(HeadingText.compared(field.label().zh()), field);
        }
        Map<String, Field> further = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        Set<String> ambiguousBare = new HashSet<>();
        for (Field field : item.fields()) {
            add(byBareText, HeadingText.of(field.label().zh()).bare(), field, ambiguousBare);
            for (String heading : field.headings()) {
                HeadingText text = HeadingText.of(heading);
                add(further, text.text(), field, ambiguous);
                add(byBareText, text.bare(), field, ambiguousBare);
            }
        }
        ambiguous.forEach(further::remove);
        ambiguousBare.forEach(byBareText::remove);
        further.forEach(byText::putIfAbsent);
    }

    /** A further name that would mean two fields means neither. */
    private static void add(Map<String, Field> names, String name, Field field, Set<String> ambiguous) {
        Field other = names.putIfAbsent(name, field);
        if (other != null && !other.name().equals(field.name())) {
            ambiguous.add(name);
        }
    }

    private @Nullable Field field(HeadingText text) {
        Field exact = byText.get(text.text());
        Field bare = exact == null ? byText.get(text.bare()) : exact;
        return bare == null ? byBareText.get(text.bare()) : bare;
    }

    Item item() {
        return item;
    }

    /** The column of a heading, if it means anything here. */
    Optional<Column> column(String heading) {
        Optional<Choices.Choice> chosen = chosen(heading);
        if (chosen.isPresent()) {
            return Optional.ofNullable(chosen.get().field())
                    .flatMap(item::field)
                    .map(field ->
                            Column.of(heading, field, HeadingText.of(heading).unit()));
        }
        HeadingText text = HeadingText.of(heading);
        Field field = field(text);
        if (field != null) {
            return Optional.of(Column.of(heading, field, text.unit()));
        }
        return OPERATIONS.contains(text.bare()) ? Optional.of(Column.operation(heading)) : Optional.empty();
    }

    /** Whether people chose that a column is not stored, or it only says what is corrected, so that nobody need be told. */
    boolean isLeftOut(String heading) {
        return CorrectionColumns.isOne(heading)
                || chosen(heading).map(Choices.Choice::field).isEmpty()
                        && chosen(heading).isPresent();
    }

    private Optional<Choices.Choice> chosen(String heading) {
        return choices.find(ShownText.of(heading.strip()));
    }
}
