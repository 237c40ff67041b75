package org.credit531.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people said columns mean, beside what the catalogue knows of headings. A choice speaks of a heading, wherever it
 * stands in the file.
 *
 * @param all the choices, each heading once
 */
public record Choices(List<Choice> all) {

    /** Nothing was chosen. */
    public static final Choices NONE = new Choices(List.of());

    private static final JsonMapper JSON = JsonMapper.shared();

    public Choices {
        all = List.copyOf(all);
    }

    static Choices of(String json) {
        return new Choices(JSON.readValue(json, new TypeReference<List<Choice>>() {}));
    }

    String json() {
        return JSON.writeValueAsString(all);
    }

    /** The choice for a heading, if there is one. */
    Optional<Choice> find(String heading) {
        String stripped = heading.strip();
        return all.stream().filter(choice -> choice.heading().equals(stripped)).findFirst();
    }

    /** These, and those where both speak of a heading. */
    Choices and(Choices later) {
        List<Choice> both = new ArrayList<>(later.all);
        all.stream().filter(choice -> later.find(choice.heading()).isEmpty()).forEach(both::add);
        return new Choices(both);
    }

    /**
     * What a column means.
     *
     * @param heading its heading, without space around it
     * @param field the field of the item; {@code null} where the column is not stored
     */
    public record Choice(String heading, @Nullable String field) {}
}
