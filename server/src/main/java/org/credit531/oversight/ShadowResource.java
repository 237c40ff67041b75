package org.credit531.oversight;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.trials.ModelFigures;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shadow runs for programs of those who make models. */
@RestController
class ShadowResource {

    private static final int PAGE = 100;

    private final Shadowing shadowing;
    private final JdbcShadows shadows;

    ShadowResource(Shadowing shadowing, JdbcShadows shadows) {
        this.shadowing = shadowing;
        this.shadows = shadows;
    }

    @GetMapping("/api/v1/shadows")
    @Operation(summary = "Shadow runs, the latest first, 100 at a time")
    ShadowsJson all(@RequestParam(defaultValue = "0") int from) {
        return new ShadowsJson(shadows.page(Math.max(0, from), PAGE).stream()
                .map(ShadowJson::of)
                .toList());
    }

    @GetMapping("/api/v1/shadows/{id}")
    @Operation(
            summary = "A shadow run with its days",
            description = "What a version of a model would have said beside the models in force. It changes no result.")
    ShadowWithDaysJson show(@PathVariable UUID id, Locale locale) {
        Shadow shadow = shadowing.require(id);
        return new ShadowWithDaysJson(
                ShadowJson.of(shadow),
                shadowing.days(shadow).stream()
                        .map(day -> ShadowDayJson.of(day, locale))
                        .toList());
    }

    @GetMapping("/api/v1/shadows/{id}/days/{day}")
    @Operation(
            summary = "All figures of a day, as counts",
            description =
                    "Distributions, migration, slices and drift; slices of fewer than 20 organisations stand together.")
    ModelFigures.Beside day(@PathVariable UUID id, @PathVariable LocalDate day) {
        return shadows.of(shadowing.require(id).id(), day)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "shadow-no-figures", day.toString()));
    }

    /** Shadow runs. */
    @Schema(name = "Shadows")
    record ShadowsJson(List<ShadowJson> shadows) {}

    /**
     * A shadow run.
     *
     * @param state running, ended or stopped
     */
    @Schema(name = "Shadow")
    record ShadowJson(
            UUID id,
            String family,
            String candidate,
            String model,
            int version,
            LocalDate firstOn,
            LocalDate lastOn,
            String state,
            String createdBy,
            LocalDate keepUntil) {

        static ShadowJson of(Shadow shadow) {
            return new ShadowJson(
                    shadow.id(),
                    shadow.version().family().code(),
                    shadow.version().reference(),
                    shadow.version().model(),
                    shadow.version().version(),
                    shadow.firstOn(),
                    shadow.lastOn(),
                    shadow.state().word(),
                    shadow.by(),
                    shadow.keepUntil());
        }
    }

    /** A shadow run with its days, the first first. */
    @Schema(name = "ShadowWithDays")
    record ShadowWithDaysJson(ShadowJson shadow, List<ShadowDayJson> days) {}

    /**
     * A day of a shadow run.
     *
     * @param figures null where none could be taken
     * @param problem why none could
     */
    @Schema(name = "ShadowDay")
    record ShadowDayJson(
            LocalDate day,
            ShadowDay.@Nullable Taken figures,
            @Nullable String problem) {

        static ShadowDayJson of(ShadowDay day, Locale locale) {
            return new ShadowDayJson(
                    day.day(), day.taken(), day.taken() == null ? ShowingShadows.problem(day, locale) : null);
        }
    }
}
