package org.credit531.province.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.credit531.province.draw.Chance;
import org.credit531.province.population.Band;
import org.credit531.province.population.Change;
import org.credit531.province.population.Kind;
import org.credit531.province.population.Spread;
import org.credit531.province.population.Subject;

/**
 * Whom a feed speaks about.
 *
 * @param kinds the kinds of subjects
 * @param intermediaries whether intermediaries are meant, even where their kind is not
 * @param localGovernments whether governments of places are meant, even where their kind is not
 * @param industries beginnings of industry classes; all where there is none
 * @param share how many in a thousand have records
 * @param risk how that depends on the hidden risk
 * @param each how many records they have
 */
public record Whom(
        Set<Kind> kinds,
        boolean intermediaries,
        boolean localGovernments,
        List<String> industries,
        int share,
        Risk risk,
        Each each) {

    private static final int THOUSAND = 1_000;
    private static final LocalDate RECENT = LocalDate.of(2025, 7, 1);
    private static final Spread[] SPREADS = Spread.values();
    private static final Band[] BANDS = Band.values();
    private static final double[][] AVERAGES = averages();

    /** How having records depends on the hidden risk. */
    public enum Risk {
        /** Not at all. */
        NONE,
        /** Mostly the bad. */
        RISING,
        /** Mostly the good. */
        FALLING,
        /** Exactly those whose planted outcome is bad. */
        OUTCOME
    }

    /** How many records a subject has. */
    public enum Mode {
        /** A number between bounds. */
        COUNT,
        /** One a year. */
        YEARLY,
        /** One for each change of its history. */
        CHANGES,
        /** One, of how things stand at the end. */
        PRESENT,
        /** One, of how the register stands: first a year before the end, then at the end where that has changed. */
        REGISTER
    }

    /**
     * The records of a subject.
     *
     * @param mode what decides their number
     * @param least least number, for counts
     * @param most greatest number, for counts
     * @param from first possible day
     * @param until last possible day
     * @param firstMonth first month of yearly records
     * @param lastMonth last month of yearly records
     * @param changes which changes of a history have records, where they do
     */
    public record Each(
            Mode mode,
            int least,
            int most,
            LocalDate from,
            LocalDate until,
            int firstMonth,
            int lastMonth,
            Set<Change.Type> changes) {}

    /** Whether records about subjects of a kind are possible; intermediaries are enterprises, governments agencies. */
    boolean mayCover(Kind kind) {
        return kinds.contains(kind)
                || intermediaries && kind == Kind.ENTERPRISE
                || localGovernments && kind == Kind.GOVERNMENT_AGENCY;
    }

    /** Whether records about such subjects are possible at all. */
    public boolean covers(Subject subject) {
        boolean meant = kinds.contains(subject.kind())
                || intermediaries && subject.isIntermediary()
                || localGovernments && subject.isLocalGovernment();
        return meant && (industries.isEmpty() || industries.stream().anyMatch(subject.industry()::startsWith));
    }

    /** Whether this subject, which is covered, has records. */
    public boolean takes(Subject subject, Chance chance) {
        if (risk == Risk.OUTCOME) {
            return subject.outcome();
        }
        return chance.fraction() < probability(subject.spread(), subject.band());
    }

    /** First possible day of a record: bad outcomes happen in the last twelve months. */
    LocalDate from() {
        return risk == Risk.OUTCOME && each.from().isBefore(RECENT) ? RECENT : each.from();
    }

    private double probability(Spread spread, Band band) {
        return Math.min(1, share * weight(risk, band) / AVERAGES[risk.ordinal()][spread.ordinal()] / THOUSAND);
    }

    private static double weight(Risk risk, Band band) {
        return switch (risk) {
            case RISING -> band.adverse();
            case FALLING -> band.favourable();
            case NONE, OUTCOME -> 1;
        };
    }

    private static double[][] averages() {
        var averages = new double[Risk.values().length][SPREADS.length];
        for (Risk risk : Risk.values()) {
            for (Spread spread : SPREADS) {
                averages[risk.ordinal()][spread.ordinal()] = average(risk, spread);
            }
        }
        return averages;
    }

    private static double average(Risk risk, Spread spread) {
        double average = 0;
        for (Band band : BANDS) {
            average += weight(risk, band) * (spread.above(band) - spread.lowest(band)) / 10_000.0;
        }
        return average;
    }

    /**
     * Where a subject stands among those of its group that have records: 0 is the best of them, just below 1 the worst.
     */
    double position(Subject subject) {
        var spread = subject.spread();
        double before = 0;
        double sum = 0;
        for (Band band : BANDS) {
            int width = spread.above(band) - spread.lowest(band);
            double probability = probability(spread, band);
            int into = Math.clamp(subject.risk() - (long) spread.lowest(band), 0, width);
            before += into * probability;
            sum += width * probability;
        }
        return sum == 0 ? 0 : Math.min(before / sum, 0x1.fffffffffffffp-1);
    }
}
