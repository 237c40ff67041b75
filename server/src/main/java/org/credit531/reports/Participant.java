package org.credit531.reports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.credit531.documents.ToldRecord;
import org.credit531.language.Label;
import org.credit531.subject.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A participant of a tender.
 *
 * @param asked the code as it was asked for
 * @param outcome {@code found}; {@code closed} for an individual business, which hands on its own report; {@code unknown}
 * @param code the code of the organisation
 * @param name its name
 * @param grade its grade, {@code null} where it has none
 * @param counts how many records count in each column
 * @param disputed to how many of them an objection is open
 * @param told these records
 * @param graded the version of a model that the grade is of, {@code null} where it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Participant(
        String asked,
        String outcome,
        @Nullable String code,
        @Nullable String name,
        @Nullable Label grade,
        List<Integer> counts,
        long disputed,
        @JsonIgnore List<ToldRecord> told,
        @JsonIgnore @Nullable String graded) {

    @SuppressWarnings("NullArgumentForNonNullParameter") // a file that is read again does not have them
    Participant {
        counts = List.copyOf(counts);
        told = told == null ? List.of() : List.copyOf(told);
    }

    /** Of whom nothing is known. */
    static Participant unknown(String asked) {
        return new Participant(asked, "unknown", null, null, null, List.of(), 0, List.of(), null);
    }

    /** Whose result is its own to hand on. */
    static Participant closed(String asked, Subject subject) {
        return new Participant(asked, "closed", subject.code(), subject.name(), null, List.of(), 0, List.of(), null);
    }
}
