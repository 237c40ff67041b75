package org.credit531.privacy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an activity's impact assessment.
 *
 * @param activity the activity
 * @param version from 1
 * @param id the case
 * @param text what it says
 * @param writtenBy who wrote it
 * @param writtenAt when
 * @param signedBy who signed it, {@code null} while nobody has
 * @param signedAt when
 */
record Assessment(
        String activity,
        int version,
        UUID id,
        AssessmentText text,
        String writtenBy,
        OffsetDateTime writtenAt,
        @Nullable String signedBy,
        @Nullable OffsetDateTime signedAt) {

    boolean isSigned() {
        return signedBy != null;
    }
}
