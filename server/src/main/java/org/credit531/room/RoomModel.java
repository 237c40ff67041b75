package org.credit531.room;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * A model of a third party: its card. Its text is sealed.
 *
 * @param items the catalogue items that it reads
 * @param indicators what its indicators are called
 * @param grades what its grades are called, the best first
 * @param open whether everybody may see all that it reads
 * @param textHash the hash of its text
 * @param reason why it was refused; empty otherwise
 * @param decidedBy who has admitted or refused it; {@code null} while nobody has
 */
record RoomModel(
        UUID id,
        UUID engagement,
        Label name,
        int version,
        List<String> items,
        List<Label> indicators,
        List<GradeName> grades,
        boolean open,
        String textHash,
        State state,
        String reason,
        String submittedBy,
        @Nullable String decidedBy) {

    RoomModel {
        items = List.copyOf(items);
        indicators = List.copyOf(indicators);
        grades = List.copyOf(grades);
    }

    /** What it calls a grade. */
    String called(String grade, Locale locale) {
        return grades.stream()
                .filter(one -> one.id().equals(grade))
                .findFirst()
                .map(one -> one.name().in(locale))
                .orElse(grade);
    }

    /** A grade: the word in the model's text, and its name. */
    record GradeName(String id, Label name) {}

    /** How far it is. */
    enum State {
        SUBMITTED,
        ADMITTED,
        REFUSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
