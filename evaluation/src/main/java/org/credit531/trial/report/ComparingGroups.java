package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Goes over the evaluated subjects once and compares each group with the others. */
final class ComparingGroups {

    private final Results results;
    private final Slices slices;
    private final int goodGrades;
    private final Moments all = new Moments();
    private final List<Tally> groups = new ArrayList<>();
    private final Map<Integer, Cell> strata = new HashMap<>();

    ComparingGroups(Results results, Slices slices, int goodGrades, IntUnaryOperator records) {
        this.results = results;
        this.slices = slices;
        this.goodGrades = goodGrades;
        slices.all().forEach(slice -> groups.add(new Tally(results.scale().grades().size())));
        for (int subject : results.ascending()) {
            all.add(results.points(subject));
            add(groups.get(slices.of(subject)), subject, records.applyAsInt(subject));
        }
    }

    /** Subjects with equal records: of one group, or of all. */
    private static final class Cell {

        private long size;
        private long points;
        private long good;

        void add(int points, boolean isGood) {
            this.size++;
            this.points += points;
            this.good += isGood ? 1 : 0;
        }
    }

    /** What is counted of a group. */
    private static final class Tally {

        private final Moments points = new Moments();
        private final int[] grades;
        private final Map<Integer, Cell> strata = new HashMap<>();

        Tally(int grades) {
            this.grades = new int[grades];
        }
    }

    private void add(Tally group, int subject, int records) {
        int points = results.points(subject);
        int grade = results.grade(subject);
        group.points.add(points);
        group.grades[grade]++;
        group.strata.computeIfAbsent(records, key -> new Cell()).add(points, grade < goodGrades);
        strata.computeIfAbsent(records, key -> new Cell()).add(points, grade < goodGrades);
    }

    Fairness fairness(String attribute) {
        var goods = groups.stream().map(this::good).toList();
        var best = best(goods);
        var compared = IntStream.range(0, groups.size())
                .mapToObj(place -> group(slices.all().get(place), groups.get(place), goods.get(place), best))
                .toList();
        return new Fairness(attribute, goodGrades, compared, List.of(NeverRead.values()));
    }

    /** The best of the groups that are not tiny, since one subject in a group of its own says little; of all where each is tiny. */
    private Share best(List<Share> goods) {
        var large = goods.stream()
                .filter(good -> good.of() * Fairness.TINY >= all.size())
                .toList();
        return (large.isEmpty() ? goods : large)
                .stream()
                        .max(Comparator.comparingDouble(Share::value).thenComparingLong(Share::of))
                        .orElse(new Share(0, 0));
    }

    private Share good(Tally group) {
        return new Share(Arrays.stream(group.grades).limit(goodGrades).sum(), group.points.size());
    }

    private Fairness.Group group(Slice slice, Tally group, Share good, Share best) {
        return new Fairness.Group(
                slice,
                (int) group.points.size(),
                group.points.mean(),
                GradeCount.of(results.scale(), group.grades, group.points.size()),
                good,
                best.part() == 0 ? 1 : good.value() / best.value(),
                good.high() < best.low(),
                standardisedDifference(group.points),
                equalRecords(group));
    }

    /** The difference of the means by the root of the mean of both variances. */
    private double standardisedDifference(Moments group) {
        var others = all.without(group);
        double variance = (group.variance() + others.variance()) / 2;
        return others.size() == 0 || variance == 0 ? 0 : (group.mean() - others.mean()) / Math.sqrt(variance);
    }

    private Fairness.EqualRecords equalRecords(Tally group) {
        long compared = 0;
        long good = 0;
        double difference = 0;
        double expected = 0;
        for (int records : group.strata.keySet().stream().sorted().toList()) {
            var own = group.strata.getOrDefault(records, new Cell());
            var whole = strata.getOrDefault(records, own);
            long others = whole.size - own.size;
            if (others > 0) {
                compared += own.size;
                good += own.good;
                difference += own.points - own.size * ((whole.points - own.points) / (double) others);
                expected += own.size * ((whole.good - own.good) / (double) others);
            }
        }
        return new Fairness.EqualRecords(
                (int) compared, compared == 0 ? 0 : difference / compared, (int) good, expected);
    }
}
