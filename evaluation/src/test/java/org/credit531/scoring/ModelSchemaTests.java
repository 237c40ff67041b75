package org.credit531.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The schema for editors knows the same keys as the lint, which decides. */
@NullUnmarked
@SuppressWarnings("unchecked")
class ModelSchemaTests {

    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("label", Words.LABEL_KEYS),
            Map.entry("dimension", Parts.DIMENSION_KEYS),
            Map.entry("veto", VetoReader.KEYS),
            Map.entry("extends", ExtensionReader.EXTENDS_KEYS),
            Map.entry("industry", ExtensionReader.INDUSTRY_KEYS),
            Map.entry("part", ExtensionReader.PART_KEYS),
            Map.entry("replacement", ExtensionReader.REPLACEMENT_KEYS),
            Map.entry("window", Words.WINDOW_KEYS),
            Map.entry("sum", AggregationReader.SUM_KEYS),
            Map.entry("max", ValuationReader.KEYS),
            Map.entry("min", ValuationReader.KEYS),
            Map.entry("ratio", AggregationReader.RATIO_KEYS),
            Map.entry("grade", GradesReader.KEYS),
            Map.entry("indicator", IndicatorReader.KEYS),
            Map.entry("applies-when", Parts.REQUIREMENT_KEYS),
            Map.entry("condition", ConditionReader.KEYS),
            Map.entry("not", ConditionReader.NEGATED_KEYS),
            Map.entry("between", ConditionReader.BETWEEN_KEYS),
            Map.entry("each", ValuationReader.EACH_KEYS),
            Map.entry("latest", ValuationReader.KEYS),
            Map.entry("count", AggregationReader.COUNT_KEYS),
            Map.entry("any", AggregationReader.ANY_KEYS),
            Map.entry("size-bin", BinsReader.KEYS),
            Map.entry("age-bin", BinsReader.KEYS),
            Map.entry("decay-bin", BinsReader.DECAY_KEYS));

    private static Map<String, Object> schema;

    /** JSON is YAML, so no further parser is needed. */
    @BeforeAll
    static void readSchema() throws IOException {
        try (var stream = Models.class.getResourceAsStream("model.schema.json")) {
            schema = (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        }
    }

    static List<Map.Entry<String, List<String>>> sections() {
        return List.copyOf(KEYS.entrySet());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void knowsTheKeysOfTheLint(Map.Entry<String, List<String>> section) {
        var definition = (Map<String, Object>) definitions().get(section.getKey());
        assertKeys(definition, section.getValue());
    }

    @Test
    void knowsTheKeysOfTheModelAndAllSections() {
        var keys = new ArrayList<>(ModelReader.KEYS);
        ExtensionReader.KEYS.stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        assertKeys(schema, keys);
        var sections = definitions().entrySet().stream()
                .filter(entry -> ((Map<String, Object>) entry.getValue()).containsKey("properties"))
                .map(Map.Entry::getKey);
        assertThat(sections).containsExactlyInAnyOrderElementsOf(KEYS.keySet());
    }

    @Test
    void knowsTheFamilies() {
        var family = (Map<String, Object>) ((Map<String, Object>) schema.get("properties")).get("family");
        assertThat(family.get("enum")).isEqualTo(Family.CODES);
    }

    @Test
    void knowsTheKindsOfSubjects() {
        var subjects = (Map<String, Object>) ((Map<String, Object>) schema.get("properties")).get("subjects");
        assertThat(((Map<String, Object>) subjects.get("items")).get("enum")).isEqualTo(SubjectKinds.CODES);
    }

    private static Map<String, Object> definitions() {
        return (Map<String, Object>) schema.get("$defs");
    }

    private static void assertKeys(Map<String, Object> definition, List<String> keys) {
        var properties = (Map<String, Object>) definition.get("properties");
        assertThat(properties.keySet()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat((List<String>) definition.get("required")).isSubsetOf(keys);
        assertThat(definition.get("additionalProperties")).isEqualTo(false);
    }
}
