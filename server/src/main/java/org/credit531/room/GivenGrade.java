package org.credit531.room;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The grade of an organisation in a run.
 *
 * @param givenAt when it went out, {@code null} where it has not
 */
record GivenGrade(
        UUID run,
        UUID subject,
        String code,
        String grade,
        @Nullable OffsetDateTime givenAt) {}
