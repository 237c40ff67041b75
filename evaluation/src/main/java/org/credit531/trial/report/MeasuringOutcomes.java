package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares results with what came afterwards. */
final class MeasuringOutcomes {

    private final Results results;
    private final Outcomes outcomes;
    private final int[] ascending;
    private final int bad;

    private MeasuringOutcomes(Results results, Outcomes outcomes) {
        this.results = results;
        this.outcomes = outcomes;
        this.ascending =
                Arrays.stream(results.ascending()).filter(outcomes::isKnown).toArray();
        this.bad = (int) Arrays.stream(ascending).filter(outcomes::isBad).count();
    }

    static BackTest of(Results results, Outcomes outcomes, long seed) {
        if (outcomes.size() != results.size()) {
            throw new IllegalArgumentException("There are results of " + results.size() + " subjects and outcomes of "
                    + outcomes.size() + ": state the outcome of each, unknown where nobody knows");
        }
        var measuring = new MeasuringOutcomes(results, outcomes);
        return measuring.bad == 0 || measuring.good() == 0
                ? new BackTest.Nothing(measuring.good(), measuring.bad)
                : measuring.measured(seed);
    }

    private int good() {
        return ascending.length - bad;
    }

    private BackTest.Measured measured(long seed) {
        var halves = new Halves();
        return new BackTest.Measured(
                good(),
                bad,
                Discrimination.of(ascending, results, outcomes),
                Discrimination.of(ascending, results, outcomes.permuted(ascending, seed)),
                Separation.of(ascending, results, outcomes, good(), bad),
                new Brier(halves.brier(), bad / (double) ascending.length * (good() / (double) ascending.length)),
                halves.tenths(),
                thresholds());
    }

    private List<Threshold> thresholds() {
        int grades = results.scale().grades().size();
        var goodIn = new int[grades];
        var badIn = new int[grades];
        for (int subject : ascending) {
            (outcomes.isBad(subject) ? badIn : goodIn)[results.grade(subject)]++;
        }
        var thresholds = new ArrayList<Threshold>();
        int goodAbove = 0;
        int badAbove = 0;
        for (int grade = 0; grade < grades - 1; grade++) {
            goodAbove += goodIn[grade];
            badAbove += badIn[grade];
            thresholds.add(threshold(grade, good() - goodAbove, bad - badAbove));
        }
        return thresholds;
    }

    private Threshold threshold(int grade, int goodBelow, int badBelow) {
        return new Threshold(
                results.scale().grades().get(grade),
                new Share(badBelow, bad),
                new Share(goodBelow, good()),
                new Share(badBelow, goodBelow + badBelow));
    }

    /** The subjects by tenth, half and outcome. */
    private final class Halves {

        private final int[] points =
                Arrays.stream(ascending).map(results::points).toArray();
        private final Cuts cuts = Cuts.of(points);
        private final int[][] goodIn = new int[2][cuts.parts()];
        private final int[][] badIn = new int[2][cuts.parts()];

        Halves() {
            for (int place = 0; place < ascending.length; place++) {
                (outcomes.isBad(ascending[place]) ? badIn : goodIn)
                        [half(ascending[place])][cuts.partOf(points[place])]++;
            }
        }

        /** By lot, yet the same each time; not by turns, for subjects may have been numbered by turns. */
        private static int half(int subject) {
            return (subject * 0x9E3779B9) >>> 31;
        }

        /** What the other half says of a part; where it has nobody there, what it says of all. */
        private double forecast(int half, int part) {
            int badThere = badIn[1 - half][part];
            int there = badThere + goodIn[1 - half][part];
            if (there > 0) {
                return badThere / (double) there;
            }
            int badAll = Arrays.stream(badIn[1 - half]).sum();
            int all = badAll + Arrays.stream(goodIn[1 - half]).sum();
            return all == 0 ? 0 : badAll / (double) all;
        }

        double brier() {
            double sum = 0;
            for (int half = 0; half < 2; half++) {
                for (int part = 0; part < cuts.parts(); part++) {
                    double forecast = forecast(half, part);
                    sum += badIn[half][part] * (1 - forecast) * (1 - forecast)
                            + goodIn[half][part] * forecast * forecast;
                }
            }
            return sum / ascending.length;
        }

        List<Tenth> tenths() {
            var tenths = new ArrayList<Tenth>();
            int begin = 0;
            long captured = 0;
            for (int part = 0; part < cuts.parts(); part++) {
                int size = size(0, part) + size(1, part);
                captured += badIn[0][part] + badIn[1][part];
                tenths.add(tenth(part, begin, size, captured));
                begin += size;
            }
            return tenths;
        }

        private int size(int half, int part) {
            return goodIn[half][part] + badIn[half][part];
        }

        private Tenth tenth(int part, int begin, int size, long captured) {
            var share = new Share(badIn[0][part] + badIn[1][part], size);
            double expected = size(0, part) * forecast(0, part) + size(1, part) * forecast(1, part);
            return new Tenth(
                    points[begin],
                    points[begin + size - 1],
                    share,
                    expected / size,
                    share.value() * ascending.length / bad,
                    new Share(captured, bad));
        }
    }
}
