package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Goes over the evaluated subjects in order of their records and compares each group with the others. */
final class ComparingGroups {

    private final Results results;
    private final Slices slices;
    private final int goodGrades;
    private final Moments all = new Moments();
    private final List<Tally> groups = new ArrayList<>();

    ComparingGroups(Results results, Slices slices, int goodGrades, IntUnaryOperator records) {
        this.results = results;
        this.slices = slices;
        this.goodGrades = goodGrades;
        slices.all()
                .forEach(slice -> groups.add(new Tally(results.scale().grades().size())));
        count(records);
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

        void clear() {
            size = 0;
            points = 0;
            good = 0;
        }
    }

    /** What is counted of a group: altogether, and of the records that are looked at. */
    private static final class Tally {

        private final Moments points = new Moments();
        private final int[] grades;
        private final Cell here = new Cell();
        private long compared;
        private long good;
        private double difference;
        private double expectedGood;

        Tally(int grades) {
            this.grades = new int[grades];
        }

        /** Compares those with the records that are looked at with the others who have the same, if there are any. */
        void compare(Cell whole) {
            long others = whole.size - here.size;
            if (others > 0) {
                compared += here.size;
                good += here.good;
                difference += here.points - here.size * ((whole.points - here.points) / (double) others);
                expectedGood += here.size * ((whole.good - here.good) / (double) others);
            }
            here.clear();
        }

        Fairness.EqualRecords equalRecords() {
            return new Fairness.EqualRecords(
                    (int) compared, compared == 0 ? 0 : difference / compared, (int) good, expectedGood);
        }
    }

    private void count(IntUnaryOperator recordsOf) {
        var records = new int[results.size()];
        for (int subject : results.ascending()) {
            records[subject] = recordsOf.applyAsInt(subject);
        }
        int[] byRecords = Order.ascending(records, results.ascending());
        int end;
        for (int begin = 0; begin < byRecords.length; begin = end) {
            end = begin + 1;
            while (end < byRecords.length && records[byRecords[end]] == records[byRecords[begin]]) {
                end++;
            }
            countEqual(byRecords, begin, end);
        }
    }

    /** Counts subjects with equal records. */
    private void countEqual(int[] subjects, int begin, int end) {
        var whole = new Cell();
        var touched = new ArrayList<Tally>();
        for (int place = begin; place < end; place++) {
            int points = results.points(subjects[place]);
            int grade = results.grade(subjects[place]);
            var group = groups.get(slices.of(subjects[place]));
            if (group.here.size == 0) {
                touched.add(group);
            }
            all.add(points);
            group.points.add(points);
            group.grades[grade]++;
            group.here.add(points, grade < goodGrades);
            whole.add(points, grade < goodGrades);
        }
        touched.forEach(group -> group.compare(whole));
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
                group.equalRecords());
    }

    /** The difference of the means by the root of the mean of both variances. */
    private double standardisedDifference(Moments group) {
        var others = all.without(group);
        double variance = (group.variance() + others.variance()) / 2;
        return others.size() == 0 || variance == 0 ? 0 : (group.mean() - others.mean()) / Math.sqrt(variance);
    }
}
