package org.credit531.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.access.Openness;
import org.credit531.identifiers.SubjectKind;
import org.credit531.language.Label;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema for editors knows the same keys and words as the records into which the files are read. */
class ItemSchemaTests {

    private final JsonNode schema = read();

    @Test
    void knowsTheKeysOfEveryRecord() {
        assertKeys(schema, Item.class);
        assertKeys(schema.at("/properties/party"), Party.class);
        assertKeys(schema.at("/properties/retention"), Retention.class);
        assertKeys(schema.at("/properties/register"), Register.class);
        assertKeys(schema.at("/properties/lifecycle"), Lifecycle.class);
        assertKeys(schema.at("/properties/sealed"), Sealed.class);
        assertKeys(definition("label"), Label.class);
        assertKeys(definition("field"), Field.class);
        assertKeys(definition("code"), Field.Code.class);
        assertKeys(definition("upcast"), Upcast.class);
    }

    @Test
    void knowsTheWordsOfEveryEnumeration() {
        assertWords(schema.at("/properties/national-class/enum"), NationalClass.values());
        assertWords(schema.at("/properties/part/enum"), Part.values());
        assertWords(schema.at("/properties/subjects/items/enum"), SubjectKind.values());
        assertWords(schema.at("/properties/register/properties/kinds/items/enum"), SubjectKind.values());
        assertWords(schema.at("/properties/use-scope/items/enum"), UseScope.values());
        assertWords(definition("field").at("/properties/type/enum"), FieldType.values());
        assertWords(definition("field").at("/properties/openness/enum"), Openness.values());
    }

    private JsonNode definition(String name) {
        return schema.at("/$defs/" + name);
    }

    private static void assertKeys(JsonNode section, Class<? extends Record> type) {
        Set<String> components = Arrays.stream(type.getRecordComponents())
                .map(component ->
                        component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(section.get("properties").propertyNames())
                .as(type.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(components);
        assertThat(section.get("additionalProperties").asBoolean(true)).isFalse();
    }

    private static void assertWords(JsonNode words, Enum<?>[] values) {
        List<String> named = words.valueStream().map(JsonNode::asString).toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(values)
                        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    private static JsonNode read() {
        try (var in = new ClassPathResource("catalogue/item.schema.json").getInputStream()) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
