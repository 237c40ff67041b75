package org.credit531.record;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.NationalClass;
import org.credit531.catalogue.Part;
import org.jspecify.annotations.Nullable;

/**
 * What tells a fact from another, whoever states it: the number of the decision in {@link Spelling one spelling}, so that
 * the same decision is recognised under another item, too; where a number alone does
 * not tell one fact from another, also the other fields of the item's key. Whom it is about and when it was decided are
 * compared beside it. Older publications leave the number out: then item, the rest of the key and the day stand in for it.
 *
 * @param item the catalogue item
 */
record FactIdentity(Item item) {

    private static final String NUMBERED = "number";
    private static final String KEYED = "key";
    private static final String UNNUMBERED = "unnumbered";
    private static final String LEFT_UNNUMBERED = "left-unnumbered";
    private static final String MENTIONED = "mentioned";
    private static final String DECISIONS = "decisions";
    private static final Set<NationalClass> LISTS =
            EnumSet.of(NationalClass.SERIOUS_DISHONESTY, NationalClass.ABNORMAL_OPERATION);

    /**
     * In which removed facts are looked for: adverse decisions under whatever item they are told, lists apart, which rest on
     * decisions of their own; everything else within its class of the catalogue.
     */
    String scope() {
        boolean decision = item.part() == Part.NEGATIVE && !LISTS.contains(item.nationalClass());
        return decision
                ? DECISIONS
                : item.nationalClass().name() + "/" + item.part().name();
    }

    /** What a removal leaves behind of a fact, before it is made unreadable. */
    List<String> left(Map<String, Object> values, LocalDate decided) {
        Optional<Field> field = numberField();
        if (field.isEmpty()) {
            return List.of(keyed(values, ""));
        }
        String number = number(field.get(), values);
        if (number.isEmpty()) {
            return List.of(unnumbered(UNNUMBERED, values, decided), unnumbered(LEFT_UNNUMBERED, values, decided));
        }
        return field.get().required()
                ? List.of(numbered(field.get(), number, values))
                : List.of(numbered(field.get(), number, values), unnumbered(UNNUMBERED, values, decided));
    }

    /** What a fact that comes in is compared by. */
    List<String> asked(Map<String, Object> values, LocalDate decided) {
        Optional<Field> field = numberField();
        if (field.isEmpty()) {
            return List.of(keyed(values, ""));
        }
        String number = number(field.get(), values);
        if (number.isEmpty()) {
            return List.of(unnumbered(UNNUMBERED, values, decided));
        }
        return field.get().required()
                ? List.of(numbered(field.get(), number, values))
                : List.of(numbered(field.get(), number, values), unnumbered(LEFT_UNNUMBERED, values, decided));
    }

    /** By what a removed fact is found in rows that could not be read: the number of the decision, or without one its day. */
    List<String> mentions(Map<String, Object> values, LocalDate decided) {
        return numberField()
                .map(field -> number(field, values))
                .filter(number -> !number.isEmpty())
                .map(number -> List.of(mention(number)))
                .orElseGet(() -> List.of(
                        mention(Spelling.of(decided.toString())),
                        mention(decided.toString().replace("-", ""))));
    }

    /** By what the cell of such a row is compared with those. */
    String mention(String spelling) {
        return MENTIONED + "\n" + scope() + "\n" + spelling;
    }

    /** The number of the decision is the first of the key that is a number as people write them. */
    private Optional<Field> numberField() {
        return item.key().stream()
                .flatMap(name -> item.field(name).stream())
                .filter(field -> field.type() == FieldType.TEXT && field.name().endsWith("number"))
                .findFirst();
    }

    private static String number(Field field, Map<String, Object> values) {
        return spelling(values.get(field.name()));
    }

    /** A number that the item can do without tells a fact by itself; where others stand beside it, they tell it together. */
    private String numbered(Field field, String number, Map<String, Object> values) {
        boolean alone = !field.required() || item.key().size() == 1;
        return alone ? NUMBERED + "\n" + scope() + "\n" + number : keyed(values, field.name());
    }

    private String keyed(Map<String, Object> values, String number) {
        return KEYED + "\n" + item.item() + "\n" + number + "\n" + rest(values, "");
    }

    private String unnumbered(String form, Map<String, Object> values, LocalDate decided) {
        String number = numberField().map(Field::name).orElse("");
        return form + "\n" + item.item() + "\n" + decided + "\n" + rest(values, number);
    }

    private String rest(Map<String, Object> values, String without) {
        return item.key().stream()
                .filter(name -> !name.equals(without))
                .map(name -> name + "=" + spelling(values.get(name)))
                .collect(Collectors.joining("\n"));
    }

    private static String spelling(@Nullable Object value) {
        return value == null ? "" : Spelling.of(value.toString());
    }
}
