package org.credit531.collection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A column as a file brought it.
 *
 * @param heading its heading, without space around it
 * @param field the field it is read as; {@code null} where it is not stored
 */
record ReadColumn(String heading, @Nullable String field) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<ReadColumn> all(String json) {
        return JSON.readValue(json, new TypeReference<List<ReadColumn>>() {});
    }

    static String json(List<ReadColumn> columns) {
        return JSON.writeValueAsString(columns);
    }
}
