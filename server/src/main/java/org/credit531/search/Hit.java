package org.credit531.search;

import java.time.LocalDate;
import java.util.Comparator;
import org.credit531.identifiers.SubjectKind;
import org.credit531.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A hit: the public facts of an organisation, and why it was found.
 *
 * @param state what stands behind its code: {@code confirmed}, {@code unconfirmed} or {@code disputed}
 * @param region six digits of the division that registered it
 * @param former the name by which it was found, where it is one that it had before; null where it is its present one
 * @param how why it was found
 * @param exactly whether the reason holds of all that was asked for and not only of its beginning
 */
public record Hit(
        SubjectId subject,
        String code,
        String name,
        SubjectKind kind,
        String state,
        String region,
        @Nullable Former former,
        How how,
        boolean exactly) {

    /** The best reason first, then the shortest name, which what was asked for fills best. */
    static final Comparator<Hit> ORDER = Comparator.comparing(Hit::place);

    Place place() {
        return new Place(2 * how.ordinal() + (exactly ? 0 : 1), name, code);
    }

    /** The name by which it was found: its present one, or one that it had before. */
    String called() {
        return former == null ? name : former.name();
    }

    Hit found(How how, boolean exactly) {
        How reason = former == null ? how : how.formerly();
        return new Hit(subject, code, name, kind, state, region, former, reason, exactly);
    }

    /** Households carry the names of people: they are found by what is written in their names, and by nothing vaguer. */
    boolean isNearPerson() {
        return kind == SubjectKind.INDIVIDUAL_BUSINESS;
    }

    /** By a name that a household had before nobody is led to it: it may be that of another person. */
    boolean isOfFormerPerson() {
        return former != null && isNearPerson();
    }

    /**
     * A name that an organisation had before.
     *
     * @param from the day from which it was called so, null where that is not known
     * @param until the day of the next name
     */
    public record Former(String name, @Nullable LocalDate from, LocalDate until) {}
}
