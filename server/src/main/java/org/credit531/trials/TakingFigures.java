package org.credit531.trials;

import java.time.LocalDate;
import java.util.List;
import org.credit531.trial.Attribute;
import org.credit531.trial.Population;
import org.credit531.trial.Progress;
import org.credit531.trial.report.BackTest;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.Drift;
import org.credit531.trial.report.DriftLimits;
import org.credit531.trial.report.Fairness;
import org.credit531.trial.report.Migration;
import org.credit531.trial.report.Outcomes;
import org.credit531.trial.report.RankStability;
import org.credit531.trial.report.Scored;
import org.credit531.trial.report.Sensitivity;
import org.credit531.trial.report.Slicing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the figures of a trial from what came out of it. */
@Component
class TakingFigures {

    /** By so many thousandths of a point weights are changed, beside a tenth of them. */
    private static final long STEP = 10_000;

    /** So many of the best grades are called good. */
    private static final int GOOD_GRADES = 2;

    /** By which outcomes are dealt anew, so that the same trial says the same. */
    private static final long SEED = 531;

    private final SliceRules rules = SliceRules.shipped();

    /** The figures; measuring the weights takes longest, and the progress is told of it. */
    TrialFigures of(Tried tried, @Nullable Outcome outcome, Progress progress) {
        Scored candidate = scored(tried.candidate());
        List<TrialFigures.Sliced> slices = slicings(tried.over()).stream()
                .map(slicing -> new TrialFigures.Sliced(
                        slicing.name(),
                        Distribution.by(slicing, tried.candidate().results(), Distribution.FEWEST),
                        Distribution.by(slicing, tried.against().results(), Distribution.FEWEST)))
                .toList();
        return new TrialFigures(
                Distribution.of(tried.candidate().results()),
                Distribution.of(tried.against().results()),
                movers(tried, 0),
                RankStability.between(
                        tried.against().results(), tried.candidate().results()),
                slices,
                Sensitivity.of(candidate, STEP, progress),
                fairness(tried, candidate),
                Drift.between(scored(tried.against()), candidate, DriftLimits.CUSTOMARY),
                outcome == null ? null : backTest(tried, outcome),
                tried.over().withoutAnswer().size());
    }

    /** What a side says, with the points of its indicators. */
    static Scored scored(Side side) {
        return Scored.of(side.model(), side.scores());
    }

    /** Of the groups that models may not tell apart: records equal, results equal? */
    private List<Fairness> fairness(Tried tried, Scored candidate) {
        int[] adverse = candidate.adversePoints();
        return slicings(tried.over()).stream()
                .filter(slicing -> !slicing.name().equals(SliceRules.SECTION))
                .map(slicing -> Fairness.of(
                        tried.candidate().results(),
                        slicing,
                        GOOD_GRADES,
                        index -> adverse[index],
                        Distribution.FEWEST))
                .toList();
    }

    private static TrialFigures.BackTested backTest(Tried tried, Outcome outcome) {
        BackTest measured = BackTest.of(tried.candidate().results(), Outcomes.of(outcome.flags()), SEED);
        return new TrialFigures.BackTested(
                outcome.item(),
                measured.good(),
                measured.bad(),
                measured instanceof BackTest.Measured figures ? figures : null);
    }

    /** Who goes where, and the organisations that move most. */
    Migration movers(Tried tried, int most) {
        return Migration.between(
                tried.against().results(),
                tried.candidate().results(),
                most,
                tried.over().population().roster()::compare);
    }

    /** By what the organisations are told apart. */
    List<Slicing> slicings(Over over) {
        Population population = over.population().population();
        return SliceRules.ALL.stream()
                .map(name -> name.equals(SliceRules.AGE)
                        ? ages(population, over.asOf())
                        : slicing(name, population.attribute(name)))
                .toList();
    }

    private static Slicing slicing(String name, Attribute attribute) {
        return new Slicing(name, attribute.codes(), attribute::codeOf);
    }

    /** How old an organisation is depends on the day; before it was established, it was not. */
    private Slicing ages(Population population, LocalDate day) {
        Attribute established = population.attribute(Describing.ESTABLISHED);
        List<String> bands = rules.ages().stream().map(SliceRules.Band::id).toList();
        int[] bandOf = established.codes().stream()
                .map(LocalDate::parse)
                .mapToInt(on -> on.isAfter(day) ? -1 : bands.indexOf(rules.age(on, day)))
                .toArray();
        return new Slicing(SliceRules.AGE, bands, organisation -> {
            int code = established.codeOf(organisation);
            return code < 0 ? -1 : bandOf[code];
        });
    }
}
