package org.credit531.evaluation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * That a family of models is switched off, as interfaces tell it in the place of grades and points.
 *
 * @param family code of the family
 * @param since the day since which it evaluates nobody
 * @param reason why
 */
@Schema(name = "Suspended")
public record SuspendedJson(String family, LocalDate since, Label reason) {

    /** What interfaces tell of it; {@code null} where nothing is switched off. */
    public static @Nullable SuspendedJson of(@Nullable Suspension suspension) {
        return suspension == null ? null : told(suspension);
    }

    /** The same of several families. */
    public static List<SuspendedJson> all(List<Suspension> suspended) {
        return suspended.stream().map(SuspendedJson::told).toList();
    }

    private static SuspendedJson told(Suspension suspension) {
        return new SuspendedJson(suspension.family().code(), suspension.since(), suspension.reason());
    }
}
