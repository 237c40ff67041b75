package org.credit531.search;

import java.util.Comparator;
import org.credit531.identifiers.SubjectKind;
import org.credit531.subject.SubjectId;

/**
 * A hit: the public facts of an organisation, and why it was found.
 *
 * @param state what stands behind its code: {@code confirmed}, {@code unconfirmed} or {@code disputed}
 * @param region six digits of the division that registered it
 * @param exactly whether the reason holds of all that was asked for and not only of its beginning
 */
public record Hit(
        SubjectId subject,
        String code,
        String name,
        SubjectKind kind,
        String state,
        String region,
        How how,
        boolean exactly) {

    /** The best reason first, then the shortest name, which what was asked for fills best. */
    static final Comparator<Hit> ORDER = Comparator.comparing(Hit::place);

    Place place() {
        return new Place(2 * how.ordinal() + (exactly ? 0 : 1), name, code);
    }

    Hit found(How how, boolean exactly) {
        return new Hit(subject, code, name, kind, state, region, how, exactly);
    }

    /** Households carry the names of people: they are found by what is written in their names, and by nothing vaguer. */
    boolean isNearPerson() {
        return kind == SubjectKind.INDIVIDUAL_BUSINESS;
    }
}
