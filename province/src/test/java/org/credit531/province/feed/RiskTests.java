package org.credit531.province.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.credit531.province.population.Band;
import org.credit531.province.population.Kind;
import org.credit531.province.population.Population;
import org.credit531.province.population.Spread;
import org.credit531.province.population.Subject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Hidden risk shows in the records as far as a model can learn it, and no further: mostly the bad are spoken of badly and the
 * good well, and many with a high risk have nothing against them. What a published model makes of it is tested with the model.
 */
class RiskTests {

    private static final Population POPULATION = new Population(531, 20_000);
    private static final double[] RISKS = new double[POPULATION.size()];
    private static final double[] ADVERSE = new double[POPULATION.size()];
    private static final double[] FAVOURABLE = new double[POPULATION.size()];
    private static int[] enterprises = {};

    @BeforeAll
    static void count() throws IOException {
        for (Feed feed : Feeds.all()) {
            switch (feed.whom().risk()) {
                case RISING -> count(feed, ADVERSE);
                case FALLING -> count(feed, FAVOURABLE);
                case NONE, OUTCOME -> {}
            }
        }
        POPULATION.organisations().forEach(subject -> RISKS[subject.number()] = subject.risk());
        enterprises = POPULATION
                .organisations()
                .filter(subject -> subject.kind() == Kind.ENTERPRISE)
                .mapToInt(Subject::number)
                .toArray();
    }

    private static void count(Feed feed, double[] records) throws IOException {
        Sending.send(POPULATION, feed, Defects.NONE, Delivery.FIRST, new Rows() {
            @Override
            public void row(Object[] cells, String operation, Truth truth) {
                if (truth.subject().kind() != Kind.NATURAL_PERSON) {
                    records[truth.subject().number()]++;
                }
            }

            @Override
            public void leftOut(Truth truth) {}
        });
    }

    @Test
    void speaksBadlyMostlyOfTheBad() {
        assertThat(mean(ADVERSE, Band.EXCELLENT)).isZero();
        assertThat(mean(ADVERSE, Band.GOOD)).isLessThan(mean(ADVERSE, Band.MEDIUM) / 5);
        assertThat(mean(ADVERSE, Band.MEDIUM)).isLessThan(mean(ADVERSE, Band.POOR) / 2);
        assertThat(correlation(RISKS, ADVERSE)).isCloseTo(0.46, within(0.05));
    }

    @Test
    void speaksWellMostlyOfTheGood() {
        assertThat(mean(FAVOURABLE, Band.POOR)).isZero();
        assertThat(mean(FAVOURABLE, Band.MEDIUM)).isLessThan(mean(FAVOURABLE, Band.GOOD));
        assertThat(mean(FAVOURABLE, Band.GOOD)).isLessThan(mean(FAVOURABLE, Band.EXCELLENT));
        assertThat(correlation(RISKS, FAVOURABLE)).isCloseTo(-0.21, within(0.05));
    }

    @Test
    void leavesOutcomesToRiskAndNoise() {
        double[] bad = new double[POPULATION.size()];
        POPULATION.organisations().forEach(subject -> bad[subject.number()] = subject.outcome() ? 1 : 0);

        assertThat(areaUnderCurve(RISKS, bad)).isCloseTo(0.90, within(0.04));
        assertThat(areaUnderCurve(ADVERSE, bad)).isBetween(0.70, 0.90);
    }

    private static double mean(double[] records, Band band) {
        return Arrays.stream(enterprises)
                .filter(number -> Spread.ENTERPRISES.band((int) RISKS[number]) == band)
                .mapToDouble(number -> records[number])
                .average()
                .orElseThrow();
    }

    /** Spearman's rank correlation over the enterprises. */
    private static double correlation(double[] one, double[] other) {
        double[] first = ranks(one);
        double[] second = ranks(other);
        double middle = (first.length + 1) / 2.0;
        double both = 0;
        double ofFirst = 0;
        double ofSecond = 0;
        for (int index = 0; index < first.length; index++) {
            both += (first[index] - middle) * (second[index] - middle);
            ofFirst += (first[index] - middle) * (first[index] - middle);
            ofSecond += (second[index] - middle) * (second[index] - middle);
        }
        return both / Math.sqrt(ofFirst * ofSecond);
    }

    /** How likely one of those with a bad outcome stands above one without, by a value; a half is no better than chance. */
    private static double areaUnderCurve(double[] value, double[] bad) {
        double[] ranks = ranks(value);
        double sum = 0;
        long count = 0;
        for (int index = 0; index < enterprises.length; index++) {
            if (bad[enterprises[index]] > 0) {
                sum += ranks[index];
                count++;
            }
        }
        return (sum - count * (count + 1) / 2.0) / (count * (double) (enterprises.length - count));
    }

    /** Ranks of the enterprises from 1; equal values share the mean of their ranks. */
    private static double[] ranks(double[] values) {
        var order = IntStream.range(0, enterprises.length)
                .boxed()
                .sorted((one, other) -> Double.compare(values[enterprises[one]], values[enterprises[other]]))
                .toList();
        double[] ranks = new double[enterprises.length];
        for (int first = 0; first < ranks.length; ) {
            int next = first;
            while (next < ranks.length
                    && values[enterprises[order.get(next)]] == values[enterprises[order.get(first)]]) {
                next++;
            }
            for (int index = first; index < next; index++) {
                ranks[order.get(index)] = (first + 1 + next) / 2.0;
            }
            first = next;
        }
        return ranks;
    }
}
