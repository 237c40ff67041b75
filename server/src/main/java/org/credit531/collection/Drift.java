package org.credit531.collection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the columns of a file differ from those of the file that its unit sent before for the same item: told to both
 * sides before the rows are read (row C-7 of the requirements).
 *
 * @param from the batch that is compared with; {@code null} where this is the first
 * @param changes what changed, in the order of the columns; empty where nothing did
 */
public record Drift(@Nullable UUID from, List<Change> changes) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Drift {
        changes = List.copyOf(changes);
    }

    static Drift of(String json, @Nullable UUID from) {
        return new Drift(from, JSON.readValue(json, new TypeReference<List<Change>>() {}));
    }

    String json() {
        return JSON.writeValueAsString(changes);
    }

    /** Whether the columns are not what they were. */
    public boolean changed() {
        return !changes.isEmpty();
    }

    /** The ways in which a column can change. */
    public enum Kind {
        /** It was not there before. */
        ADDED,
        /** It is not there any more. */
        GONE,
        /** It has another heading: the same place or the same values. */
        RENAMED,
        /** The same heading is no longer read as the field that it was. */
        UNMAPPED,
        /** The same heading is read as another field than before. */
        REMAPPED
    }

    /**
     * A change.
     *
     * @param kind what happened
     * @param heading the heading now; before, where the column is gone
     * @param before the heading before, where it was renamed
     * @param field the field that it is read as now; before, where the column is gone or no longer read
     */
    public record Change(
            Kind kind,
            String heading,
            @Nullable String before,
            @Nullable String field) {}
}
