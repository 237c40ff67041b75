package org.credit531.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.credit531.language.DataFiles;
import org.credit531.language.DataTree.Part;
import org.credit531.language.Flaw;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a text has the shape of a catalogue item, by {@code catalogue/item.schema.json}: everything that does not fit, each
 * with its line. It knows as much of JSON Schema as that file uses.
 */
final class ItemShape {

    private static final JsonNode SCHEMA = JsonMapper.shared()
            .readTree(DataFiles.texts("catalogue/item.schema.json").getFirst().text());

    private final List<Flaw> flaws = new ArrayList<>();

    private ItemShape() {}

    static List<Flaw> flaws(Part root) {
        ItemShape shape = new ItemShape();
        shape.check("item", root, SCHEMA);
        return shape.flaws;
    }

    private void check(String name, Part part, JsonNode stated) {
        JsonNode schema = resolved(stated);
        switch (schema.path("type").asString("string")) {
            case "object" -> keys(name, part, schema);
            case "array" -> list(name, part, schema);
            default -> value(name, part, schema);
        }
    }

    private static JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : SCHEMA.at(reference.substring(1));
    }

    private void keys(String name, Part part, JsonNode schema) {
        if (!(part instanceof Part.Keyed keyed)) {
            flaw(part.place().line(), "shape.keys", name);
            return;
        }
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(key -> !keyed.parts().containsKey(key))
                .forEach(key -> flaw(part.place().line(), "shape.missing-key", name, key));
        keyed.parts().forEach((key, value) -> key(keyed, key, value, schema));
    }

    private void key(Part.Keyed keyed, String key, Part value, JsonNode schema) {
        JsonNode known = schema.path("properties").path(key);
        JsonNode others = schema.path("additionalProperties");
        if (!known.isMissingNode()) {
            check(key, value, known);
        } else if (others.isObject()) {
            check(key, value, others);
        } else if (schema.has("properties")) {
            String words = String.join(", ", schema.path("properties").propertyNames());
            flaw(keyed.lines().getOrDefault(key, 1), "shape.unknown-key", key, words);
        }
    }

    private void list(String name, Part part, JsonNode schema) {
        if (!(part instanceof Part.Listed listed)) {
            flaw(part.place().line(), "shape.list", name);
            return;
        }
        if (listed.parts().size() < schema.path("minItems").asInt(0)) {
            flaw(part.place().line(), "shape.empty-list", name);
        }
        listed.parts().forEach(one -> check(name, one, schema.path("items")));
    }

    private void value(String name, Part part, JsonNode schema) {
        int line = part.place().line();
        if (!(part instanceof Part.Scalar scalar) || scalar.kind() == Part.Kind.NOTHING) {
            flaw(line, "shape.value", name);
            return;
        }
        String type = schema.path("type").asString("string");
        if (type.equals("integer")) {
            integer(name, scalar, schema);
        } else if (type.equals("boolean") && scalar.kind() != Part.Kind.TRUTH) {
            flaw(line, "shape.truth", name);
        } else {
            text(name, scalar, schema);
        }
    }

    private void integer(String name, Part.Scalar scalar, JsonNode schema) {
        int line = scalar.place().line();
        if (scalar.kind() != Part.Kind.INTEGER || !scalar.text().matches("-?\\d{1,18}")) {
            flaw(line, "shape.integer", name);
        } else if (schema.has("minimum")
                && Long.parseLong(scalar.text()) < schema.path("minimum").asLong()) {
            flaw(line, "shape.least", name, schema.path("minimum").asString());
        }
    }

    private void text(String name, Part.Scalar scalar, JsonNode schema) {
        List<String> words =
                schema.path("enum").valueStream().map(JsonNode::asString).toList();
        String pattern = schema.path("pattern").asString(".*");
        int line = scalar.place().line();
        if (!words.isEmpty() && !words.contains(scalar.text())) {
            flaw(line, "shape.word", name, words.stream().collect(Collectors.joining(", ")), scalar.text());
        } else if (schema.has("pattern") && !scalar.text().matches(pattern)) {
            flaw(line, "shape.pattern", name, pattern, scalar.text());
        } else if (scalar.text().isBlank() && schema.has("minLength")) {
            flaw(line, "shape.value", name);
        }
    }

    private void flaw(int line, String key, Object... arguments) {
        flaws.add(new Flaw(line, Label.of(locale -> Texts.of("catalogue-lint", key, locale, arguments))));
    }
}
