package org.credit531.trials;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.credit531.database.RowScope;
import org.credit531.evaluation.GradeTag;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Family;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.trial.Population;
import org.credit531.trial.Progress;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.Drift;
import org.credit531.trial.report.DriftLimits;
import org.credit531.trial.report.Scored;
import org.credit531.trial.report.Share;
import org.credit531.trial.report.Slice;
import org.credit531.trial.report.Snapshot;
import org.credit531.web.Choice;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes figures of whole populations as a trial does, for whoever watches models. It works without a scope, so that no row about a
 * natural person can be among what it reads, and counts as a trial under way, so that a removal waits for it.
 */
@Component
class TakingModelFigures implements ModelFigures {

    private final Candidates candidates;
    private final Calculating calculating;
    private final TakingFigures figures;
    private final KeptResults results;
    private final SliceNames names;

    TakingModelFigures(
            Candidates candidates,
            Calculating calculating,
            TakingFigures figures,
            KeptResults results,
            SliceNames names) {
        this.candidates = candidates;
        this.calculating = calculating;
        this.figures = figures;
        this.results = results;
        this.names = names;
    }

    @Override
    public List<Choice> versions(Locale locale) {
        return candidates.choices(locale);
    }

    @Override
    public Version version(String reference) {
        Candidate found = candidates.require(reference);
        return new Version(
                found.reference(), found.model().model().family(), found.name(), found.version(), found.text());
    }

    @Override
    public String called(Version version, Locale locale) {
        return candidates.called(version.reference(), version.model(), version.version(), locale);
    }

    @Override
    public String called(String reference, Locale locale) {
        return candidates.called(reference, locale);
    }

    @Override
    public Function<String, Tag> grades(Version version, Locale locale) {
        List<Model> naming = candidates.naming(version);
        return id -> naming.stream()
                .filter(model -> model.grade(id).isPresent())
                .findFirst()
                .map(model -> GradeTag.of(model, id, locale))
                .orElseGet(() -> new Tag("plain", id));
    }

    @Override
    public int slicePlace(String name, Slice slice) {
        return names.place(name, slice);
    }

    @Override
    public String sliceName(String name, Slice slice, LocalDate day, Locale locale) {
        return names.of(name, slice, day, locale);
    }

    @Override
    public Beside beside(Version version, LocalDate day, @Nullable Snapshot first, DriftLimits limits) {
        return underWay(() -> beside(candidates.again(version.reference(), version.text()), day, first, limits));
    }

    private Beside beside(Candidate candidate, LocalDate day, @Nullable Snapshot first, DriftLimits limits) {
        Tried tried = calculating.calculate(
                new Models(candidate.model(), null), new Calculating.Asked(day, null), Watch.NONE, Progress.NONE);
        Scored shadow = TakingFigures.scored(tried.candidate());
        Drift moved = first == null ? null : first.driftTo(shadow, limits);
        return new Beside(
                tried.over().population().knownAt(),
                tried.over().population().roster().count(),
                names(tried.against().used().family().models()),
                Distribution.of(tried.candidate().results()),
                Distribution.of(tried.against().results()),
                figures.movers(tried, 0),
                figures.slicings(tried.over()).stream()
                        .map(slicing -> new Slices(
                                slicing.name(),
                                Distribution.by(slicing, tried.candidate().results(), Distribution.FEWEST),
                                Distribution.by(slicing, tried.against().results(), Distribution.FEWEST)))
                        .toList(),
                Snapshot.of(shadow),
                Drift.between(TakingFigures.scored(tried.against()), shadow, limits),
                moved);
    }

    @Override
    public Live live(Family family, LocalDate day) {
        return underWay(() -> live(calculating.live(family, day)));
    }

    private static Live live(Tried tried) {
        Side side = tried.candidate();
        Scored scored = TakingFigures.scored(side);
        List<CompiledModel> models = side.used().family().models();
        Map<String, String> items = new HashMap<>();
        models.stream()
                .flatMap(model -> model.model().indicators().stream())
                .forEach(indicator -> items.putIfAbsent(indicator.id(), indicator.item()));
        return new Live(
                tried.over().population().knownAt(),
                tried.over().population().roster().count(),
                names(models),
                Snapshot.of(scored),
                withoutData(side, tried.over().population().population(), models),
                side.used().circumstances().lateItems(),
                items,
                (reference, limits) -> reference.driftTo(scored, limits));
    }

    /** Of those that are evaluated; whether a record still counts is the indicators' matter. */
    private static Map<String, Share> withoutData(Side side, Population population, List<CompiledModel> models) {
        return models.stream()
                .flatMap(model -> model.model().indicators().stream().map(Indicator::item))
                .distinct()
                .collect(Collectors.toMap(item -> item, item -> without(side, population.having(item))));
    }

    private static Share without(Side side, boolean[] having) {
        int without = 0;
        for (int subject = 0; subject < having.length; subject++) {
            without += side.results().isEvaluated(subject) && !having[subject] ? 1 : 0;
        }
        return new Share(without, side.results().evaluated());
    }

    private static List<String> names(List<CompiledModel> models) {
        return models.stream()
                .map(model -> model.model().id() + "/" + model.model().version())
                .sorted()
                .toList();
    }

    private <T> T underWay(Supplier<T> taking) {
        UUID id = UUID.randomUUID();
        results.begin(id);
        try {
            return RowScope.NOTHING.call(taking::get);
        } finally {
            results.end(id);
        }
    }
}
