package org.credit531.subject;

import java.time.LocalDate;
import org.credit531.identifiers.Scheme;
import org.credit531.identifiers.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A subject of credit that at least one record speaks of.
 *
 * @param id its identity in the platform
 * @param kind one of the five kinds, with individual businesses apart
 * @param scheme the scheme of its code: the unified one as soon as that is known
 * @param code its foremost code; of a natural person a token that is shown to nobody
 * @param state what stands behind that code
 * @param name its name: the registrar's word where there is one
 * @param region six-digit code of the division that registered it, not where it is now; empty where its code does not tell
 * @param endedOn the day on which it ended by its registrar's word, {@code null} while it lives
 */
public record Subject(
        SubjectId id,
        SubjectKind kind,
        Scheme scheme,
        String code,
        CodeState state,
        String name,
        String region,
        @Nullable LocalDate endedOn) {

    /** Whether it may be shown to those who name it: natural persons never are (Zhejiang Regulation, article 15). */
    public boolean isOrganisation() {
        return kind != SubjectKind.NATURAL_PERSON;
    }
}
