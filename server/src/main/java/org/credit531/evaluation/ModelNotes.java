package org.credit531.evaluation;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.credit531.language.DataFiles;
import org.credit531.language.Label;

/**
 * What the card of a model says beside its rules: where it comes from, what it leaves out on purpose, how it was calibrated
 * and how well. Read from {@code model-notes/MODEL.yaml}.
 *
 * @param model id of the model
 * @param version the version that the notes are about
 * @param notes one paragraph each
 */
record ModelNotes(String model, int version, List<Label> notes) {

    private static final Map<String, ModelNotes> ALL = DataFiles.read("model-notes/*.yaml", ModelNotes.class).stream()
            .collect(toMap(ModelNotes::model, Function.identity()));

    /** The paragraphs about a version of a model, in the reader's language; none where nobody has written any. */
    static List<String> of(String model, int version, Locale locale) {
        ModelNotes found = ALL.get(model);
        return found == null || found.version() != version
                ? List.of()
                : found.notes().stream().map(note -> note.in(locale)).toList();
    }
}
