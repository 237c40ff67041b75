package org.credit531.trials;

import java.util.List;
import java.util.Locale;
import org.credit531.catalogue.Catalogue;
import org.credit531.trial.report.BackTest;
import org.credit531.trial.report.Distribution;
import org.credit531.web.FigureTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the figures of a trial into the reader's words. */
@Component
class ShowingFigures {

    private final SliceNames names;
    private final Catalogue catalogue;

    ShowingFigures(SliceNames names, Catalogue catalogue) {
        this.names = names;
        this.catalogue = catalogue;
    }

    /** All of them. */
    ShownFigures of(Trial trial, TrialFigures figures, ReadModels models, String against, Locale locale) {
        TrialWords words = models.words(locale);
        var tried = new DistributionTables.Named(models.candidate().name(), figures.candidate());
        var other = new DistributionTables.Named(against, figures.against());
        var distributions = new DistributionTables(words);
        var migration = new MigrationTables(words);
        return new ShownFigures(
                distributions.grades(List.of(tried, other)),
                distributions.points(tried, other),
                distributions.spread(tried, other),
                migration.matrix(figures.migration()),
                figures.migration().points(),
                figures.migration().grades(),
                migration.stability(figures.stability()),
                new SensitivityTable(words).of(figures.sensitivity()),
                fairness(trial, figures, words),
                migration.drift(figures.drift()),
                after(figures.backTest(), words),
                slices(trial, figures, distributions, tried.name(), against, locale),
                figures.withoutAnswer());
    }

    private List<ShownFigures.SliceTable> fairness(Trial trial, TrialFigures figures, TrialWords words) {
        var tables = new FairnessTables(words);
        return figures.fairness().stream()
                .map(one -> new ShownFigures.SliceTable(
                        one.attribute(), tables.of(one, names.by(one.attribute(), trial.asOf(), words.locale()))))
                .toList();
    }

    private List<ShownFigures.SliceTable> slices(
            Trial trial,
            TrialFigures figures,
            DistributionTables tables,
            String candidate,
            String against,
            Locale locale) {
        return figures.slices().stream()
                .map(one -> new ShownFigures.SliceTable(
                        one.name(), tables.slices(one, names.by(one.name(), trial.asOf(), locale), candidate, against)))
                .toList();
    }

    private ShownFigures.@Nullable AfterTable after(TrialFigures.@Nullable BackTested found, TrialWords words) {
        if (found == null) {
            return null;
        }
        String outcome = catalogue
                .item(found.item())
                .map(item -> item.name().in(words.locale()))
                .orElse(found.item());
        BackTest.Measured measured = found.measured();
        var tables = new BackTestTables(words);
        return new ShownFigures.AfterTable(
                found,
                outcome,
                measured == null
                        ? null
                        : new ShownFigures.AfterTable.Measured(
                                tables.agreement(measured), tables.tenths(measured), tables.thresholds(measured)));
    }

    /** Both distributions when a weight is changed. */
    FigureTable weighed(ReadModels models, Distribution before, Distribution after, Locale locale) {
        return new DistributionTables(models.words(locale))
                .grades(List.of(
                        new DistributionTables.Named(ShowingTrials.text("trial.weight.before", locale), before),
                        new DistributionTables.Named(ShowingTrials.text("trial.weight.after", locale), after)));
    }
}
