package org.credit531.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.evaluation.FamilySwitches;
import org.credit531.scoring.Family;
import org.credit531.trial.report.Drift;
import org.credit531.trial.report.DriftLevel;
import org.credit531.trial.report.DriftLimits;
import org.credit531.trial.report.Share;
import org.credit531.trials.ModelFigures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Measures each family of models in force once a day against the first day of its versions, and tells people where it has moved. It
 * switches nothing off: that is for people.
 */
@Component
class MeasuringModels {

    private static final Logger LOG = LoggerFactory.getLogger(MeasuringModels.class);

    private final FamilySwitches families;
    private final ModelFigures figures;
    private final JdbcDrift kept;
    private final RaisingAlarms alarms;
    private final DriftRules rules = DriftRules.shipped();

    MeasuringModels(FamilySwitches families, ModelFigures figures, JdbcDrift kept, RaisingAlarms alarms) {
        this.families = families;
        this.figures = figures;
        this.kept = kept;
        this.alarms = alarms;
    }

    /** Measures every family that was not measured on the day; what stops one stops no other. Days of two years ago are forgotten. */
    void measure(LocalDate today) {
        kept.forget(today.minusMonths(Shadowing.MONTHS));
        families.families().stream()
                .filter(family -> !kept.isMeasured(family, today))
                .forEach(family -> tryToMeasure(family, today));
    }

    private void tryToMeasure(Family family, LocalDate today) {
        try {
            measure(family, today);
        } catch (RuntimeException e) {
            LOG.warn(
                    "the drift of family {} could not be measured on {}; it is tried again on the next day",
                    family,
                    today,
                    e);
        }
    }

    private void measure(Family family, LocalDate today) {
        ModelFigures.Live live = figures.live(family, today);
        if (live.snapshot().evaluated() == 0) {
            return;
        }
        String models = String.join(" ", live.models());
        DriftReference reference = kept.reference(
                family, models, () -> new DriftReference(today, live.knownAt(), live.snapshot(), live.withoutData()));
        alarms.keep(day(family, today, models, live, reference));
    }

    private DriftDay day(
            Family family, LocalDate today, String models, ModelFigures.Live live, DriftReference reference) {
        DriftLimits limits = rules.on(today);
        Drift drift = live.since(reference.snapshot(), limits);
        List<DriftDay.Measure> measures = new ArrayList<>();
        measures.add(new DriftDay.Measure(
                DriftDay.Kind.POINTS,
                "",
                drift.points().index(),
                reference.snapshot().points().mean(),
                live.snapshot().points().mean(),
                limits.levelOf(drift.points())));
        measures.add(new DriftDay.Measure(
                DriftDay.Kind.GRADES, "", drift.grades().index(), 0, 0, limits.levelOf(drift.grades())));
        drift.indicators()
                .forEach(moved -> measures.add(new DriftDay.Measure(
                        DriftDay.Kind.INDICATOR,
                        moved.indicator(),
                        moved.shift().index(),
                        moved.meanBefore(),
                        moved.meanNow(),
                        limits.levelOf(moved.shift()))));
        measures.addAll(shares(live, reference, today));
        return new DriftDay(
                family,
                today,
                models,
                reference.day(),
                live.knownAt(),
                live.organisations(),
                measures,
                causes(measures, live, reference));
    }

    private List<DriftDay.Measure> shares(ModelFigures.Live live, DriftReference reference, LocalDate today) {
        return live.withoutData().keySet().stream()
                .filter(reference.withoutData()::containsKey)
                .sorted()
                .map(item -> {
                    double before = share(reference.withoutData().get(item));
                    double now = share(live.withoutData().get(item));
                    return new DriftDay.Measure(
                            DriftDay.Kind.DATA,
                            item,
                            Math.abs(now - before),
                            before,
                            now,
                            rules.ofShare(before, now, today));
                })
                .sorted(Comparator.comparingDouble(DriftDay.Measure::index).reversed())
                .toList();
    }

    /** What was read by something that has moved, as far as its source is overdue or more have nothing of it than before. */
    private static List<DriftDay.Cause> causes(
            List<DriftDay.Measure> measures, ModelFigures.Live live, DriftReference reference) {
        Set<String> silent = measures.stream()
                .filter(measure -> measure.kind() == DriftDay.Kind.DATA && measure.now() > measure.before())
                .filter(measure -> measure.level() != DriftLevel.STEADY)
                .map(DriftDay.Measure::name)
                .collect(Collectors.toSet());
        Stream<String> read = measures.stream()
                .filter(measure -> measure.kind() == DriftDay.Kind.INDICATOR)
                .filter(measure -> measure.level() != DriftLevel.STEADY)
                .flatMap(measure -> Stream.ofNullable(live.items().get(measure.name())))
                .filter(item -> live.late().contains(item));
        return Stream.concat(silent.stream(), read)
                .distinct()
                .sorted()
                .map(item -> new DriftDay.Cause(
                        item,
                        live.late().contains(item),
                        share(reference.withoutData().get(item)),
                        share(live.withoutData().get(item))))
                .toList();
    }

    private static double share(@Nullable Share share) {
        return share == null || share.of() == 0 ? 0 : share.value();
    }
}
