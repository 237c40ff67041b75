package org.credit531.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The golden cases of a shipped model, as the library and the command line run them, and their facts as rows of files: what a
 * case does not state and the catalogue requires is filled in, with nothing that a model reads.
 */
final class GoldenFile {

    private static final Path FOLDER = Path.of("../evaluation/src/test/resources/golden");
    private static final YAMLMapper YAML = new YAMLMapper();

    private GoldenFile() {}

    /**
     * A case.
     *
     * @param model id of the model
     * @param contributions each as indicator, effect and points
     */
    record Case(
            String model,
            String name,
            LocalDate asOf,
            List<Fact> facts,
            long points,
            String grade,
            List<String> contributions) {}

    /** A fact of a case, with its values as they stand in the text. */
    record Fact(String item, String key, LocalDate from, Map<String, String> values) {}

    /** The cases that records alone can tell: no source is late in them, no article has ended, nothing is withheld. */
    static List<Case> of(String model) {
        try {
            List<Case> cases = new ArrayList<>();
            for (JsonNode one : YAML.readTree(Files.readString(FOLDER.resolve(model + ".yaml")))) {
                if (!one.has("late") && !one.has("suspended")) {
                    cases.add(golden(model, one));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case golden(String model, JsonNode one) {
        return new Case(
                model,
                one.get("name").asString(),
                LocalDate.parse(one.get("as-of").asString()),
                one.get("facts").valueStream().map(GoldenFile::fact).toList(),
                one.get("points").asLong(),
                one.get("grade").asString(),
                one.get("contributions")
                        .valueStream()
                        .map(line -> line.asString().split(" ", -1))
                        .map(words -> String.join(" ", words[0], words[1], words[2]))
                        .toList());
    }

    private static Fact fact(JsonNode fact) {
        Map<String, String> values = new LinkedHashMap<>();
        if (fact.has("values")) {
            fact.get("values").forEachEntry((name, value) -> values.put(name, value.asString()));
        }
        return new Fact(
                fact.get("item").asString(),
                fact.get("key").asString(),
                LocalDate.parse(fact.get("from").asString()),
                values);
    }

    /** The row of a fact about a subject, by names of fields, which files may have for headings. */
    static Map<String, String> row(Fact fact, Item item, String code) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Field field : item.fields()) {
            String stated = fact.values().get(field.name());
            if (stated != null) {
                row.put(field.name(), cell(field, stated));
            } else if (field.name().equals(item.party().code())) {
                row.put(field.name(), code);
            } else if (field.name().equals(item.party().name())) {
                row.put(field.name(), "金例" + code);
            } else if (field.name().equals(item.effectiveFrom())) {
                row.put(field.name(), fact.from().toString());
            } else if (field.required() || isKeyText(item, field)) {
                row.put(field.name(), filler(fact, field).get());
            }
        }
        return row;
    }

    private static boolean isKeyText(Item item, Field field) {
        return item.key().contains(field.name()) && field.type() == FieldType.TEXT;
    }

    /** Amounts are kept in their smallest unit, and come in the unit of the field. */
    private static String cell(Field field, String stated) {
        return switch (field.type()) {
            case DECIMAL ->
                BigDecimal.valueOf(Long.parseLong(stated), field.decimals()).toPlainString();
            case MONEY ->
                BigDecimal.valueOf(Long.parseLong(stated), field.unit().equals("yuan") ? 2 : 6)
                        .toPlainString();
            case TEXT, CODE, DATE, INTEGER, BOOLEAN, USCC, ORGANISATION_NUMBER, PERSON_NUMBER, REGION, INDUSTRY ->
                stated;
        };
    }

    private static Supplier<String> filler(Fact fact, Field field) {
        return switch (field.type()) {
            case TEXT -> () -> fact.key() + "号";
            case CODE -> () -> field.codes().keySet().iterator().next();
            case DATE -> () -> fact.from().toString();
            case INTEGER -> () -> Integer.toString(fact.from().getYear());
            case DECIMAL, MONEY -> () -> "1";
            case BOOLEAN -> () -> "否";
            case USCC, ORGANISATION_NUMBER, PERSON_NUMBER, REGION, INDUSTRY ->
                throw new AssertionError(fact.item() + " requires " + field.name() + ": state it in the golden case");
        };
    }
}
