package org.credit531.documents;

import java.util.UUID;
import org.credit531.access.DataScope;
import org.jspecify.annotations.Nullable;

/**
 * Whose content is kept, still sealed.
 *
 * @param document the document
 * @param subject the subject that it is for, {@code null} if for none
 * @param addressee the unified code of that subject
 * @param unit the information unit that issued it
 * @param region the region of that office
 * @param about the path of the page about what it is about
 * @param sealed what it says
 */
@SuppressWarnings("ArrayRecordComponent")
record KeptContent(
        UUID document,
        @Nullable UUID subject,
        @Nullable String addressee,
        String unit,
        String region,
        String about,
        byte[] sealed) {

    /** Whether a visitor with this scope may read it: its addressee, the office that issued it, the credit centre. */
    boolean isOpenTo(DataScope scope) {
        return switch (scope.reach()) {
            case NOTHING -> false;
            case SUBJECT -> addressee != null && scope.isOwn(addressee);
            case UNIT, REGION, ALL -> scope.covers(unit, region);
        };
    }
}
