package org.credit531.oversight;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.scoring.Family;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drift of the models in force for programs of those who make models. */
@RestController
@RequestMapping("/api/v1/drift")
class DriftResource {

    private static final int DAYS = 60;
    private static final int ALARMS = 100;

    private final JdbcDrift kept;
    private final Clock clock;

    DriftResource(JdbcDrift kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Each family of models in force as it was last measured",
            description = "How far its results are from those of the first day of its versions.")
    DriftDaysJson latest() {
        return days(kept.latest());
    }

    @GetMapping("/{family}")
    @Operation(
            summary = "The days of a family, the latest first, 60 at a time",
            description = "before names the day at which to go on. Days are kept for two years.")
    DriftDaysJson family(
            @PathVariable("family") String asked,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate before) {
        Family family = Family.of(asked)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "drift-unknown-family", asked));
        return days(kept.days(family, before == null ? LocalDate.now(clock).plusDays(1) : before, DAYS));
    }

    @GetMapping("/alarms")
    @Operation(
            summary = "Alarms, the latest first, 100 at a time",
            description =
                    "An alarm tells people and changes nothing; acknowledged is null while nobody has looked at it.")
    DriftAlarmsJson alarms(@RequestParam(defaultValue = "0") int from) {
        return new DriftAlarmsJson(kept.alarms(Math.max(0, from), ALARMS).stream()
                .map(DriftAlarmJson::of)
                .toList());
    }

    private static DriftDaysJson days(List<DriftDay> days) {
        return new DriftDaysJson(days.stream().map(DriftDayJson::of).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Days on which families were measured. */
    @Schema(name = "DriftDays")
    record DriftDaysJson(List<DriftDayJson> days) {}

    /**
     * A family on a day.
     *
     * @param models the versions in force, each as model/version
     * @param comparedWith their first day
     * @param level steady, watch or alarm: the highest of all measures
     */
    @Schema(name = "DriftDay")
    record DriftDayJson(
            String family,
            LocalDate day,
            List<String> models,
            LocalDate comparedWith,
            long knownAt,
            int organisations,
            String level,
            List<DriftMeasureJson> measures,
            List<DriftCauseJson> causes) {

        static DriftDayJson of(DriftDay day) {
            return new DriftDayJson(
                    day.family().code(),
                    day.day(),
                    List.of(day.models().split(" ", -1)),
                    day.reference(),
                    day.knownAt(),
                    day.organisations(),
                    word(day.level()),
                    day.measures().stream().map(DriftMeasureJson::of).toList(),
                    day.causes().stream().map(DriftCauseJson::of).toList());
        }
    }

    /**
     * What was measured.
     *
     * @param kind points, grades, indicator, or data: the share of organisations without any record of an item
     * @param name the indicator or the item; empty for points and grades
     * @param index the stability index; of data the difference of the shares
     * @param before mean thousandths of points, or the share, on the first day; null of grades
     * @param now the same on this day
     */
    @Schema(name = "DriftMeasure")
    record DriftMeasureJson(
            String kind,
            String name,
            double index,
            @Nullable Double before,
            @Nullable Double now,
            String level) {

        static DriftMeasureJson of(DriftDay.Measure measure) {
            boolean counted = measure.kind() != DriftDay.Kind.GRADES;
            return new DriftMeasureJson(
                    word(measure.kind()),
                    measure.name(),
                    measure.index(),
                    counted ? measure.before() : null,
                    counted ? measure.now() : null,
                    word(measure.level()));
        }
    }

    /**
     * A source that may have fallen silent.
     *
     * @param overdue whether it is late by its calendar
     * @param before share of organisations without any record of the item on the first day
     * @param now the same on this day
     */
    @Schema(name = "DriftCause")
    record DriftCauseJson(String item, boolean overdue, double before, double now) {

        static DriftCauseJson of(DriftDay.Cause cause) {
            return new DriftCauseJson(cause.item(), cause.overdue(), cause.before(), cause.now());
        }
    }

    /** Alarms. */
    @Schema(name = "DriftAlarms")
    record DriftAlarmsJson(List<DriftAlarmJson> alarms) {}

    /**
     * An alarm.
     *
     * @param acknowledged what somebody has found; null while nobody has looked at it
     */
    @Schema(name = "DriftAlarm")
    record DriftAlarmJson(
            UUID id,
            OffsetDateTime raisedAt,
            DriftDayJson day,
            @Nullable DriftFindingJson acknowledged) {

        static DriftAlarmJson of(DriftAlarm alarm) {
            String by = alarm.by();
            OffsetDateTime at = alarm.at();
            String reason = alarm.reason();
            return new DriftAlarmJson(
                    alarm.id(),
                    alarm.raisedAt(),
                    DriftDayJson.of(alarm.day()),
                    by == null || at == null || reason == null ? null : new DriftFindingJson(by, at, reason));
        }
    }

    /** What was found of an alarm, and by whom. */
    @Schema(name = "DriftFinding")
    record DriftFindingJson(String by, OffsetDateTime at, String reason) {}
}
