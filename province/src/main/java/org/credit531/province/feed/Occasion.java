package org.credit531.province.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credit531.province.draw.Chance;
import org.credit531.province.population.Change;
import org.credit531.province.population.Population;
import org.credit531.province.population.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a record is about.
 *
 * @param index its number among its subject's records, from 0
 * @param day the record's day
 * @param change the change of the subject that it tells, where the feed tells changes
 */
public record Occasion(int index, LocalDate day, @Nullable Change change) {

    /** More records than one subject has in one feed. */
    static final int MOST = 32;

    /** The day of the first files of registers. */
    static final LocalDate FIRST_FILE = Population.CLOSED.minusYears(1);

    /** The records of a subject, on days all different, within the lifetime of the subject. */
    static List<Occasion> of(Whom whom, Subject subject, Chance chance) {
        var each = whom.each();
        var from = later(whom.from(), subject.beginning());
        var until = each.until().isBefore(subject.end()) ? each.until() : subject.end();
        boolean isOfRegister = each.mode() == Whom.Mode.PRESENT || each.mode() == Whom.Mode.REGISTER;
        if (until.isBefore(from) && !isOfRegister) {
            return List.of();
        }
        return switch (each.mode()) {
            case COUNT -> counted(chance.between(each.least(), each.most()), from, until, chance);
            case YEARLY -> yearly(each, from, until, chance);
            case CHANGES -> changes(each, subject, from, until);
            case PRESENT -> List.of(atEnd());
            case REGISTER -> List.of(isOfFirstFile(subject) ? new Occasion(0, FIRST_FILE, null) : atEnd());
        };
    }

    private static boolean isOfFirstFile(Subject subject) {
        return !subject.beginning().isAfter(FIRST_FILE);
    }

    /** How a register stands at the end. */
    static Occasion atEnd() {
        return new Occasion(0, Population.CLOSED, null);
    }

    /** What a register's second file has to say about a subject, if it is more than that nothing has changed. */
    static Optional<String> sinceFirstFile(Subject subject) {
        if (!isOfFirstFile(subject)) {
            return Optional.of("founded");
        }
        boolean changed =
                subject.changes().stream().anyMatch(change -> change.day().isAfter(FIRST_FILE));
        return changed ? Optional.of("changed") : Optional.empty();
    }

    /** The span cut into as many pieces, and a day drawn from each. */
    private static List<Occasion> counted(int count, LocalDate from, LocalDate until, Chance chance) {
        long days = until.toEpochDay() - from.toEpochDay() + 1;
        int possible = (int) Math.min(count, days);
        var occasions = new ArrayList<Occasion>(possible);
        for (int index = 0; index < possible; index++) {
            long first = days * index / possible;
            long next = days * (index + 1) / possible;
            occasions.add(new Occasion(index, from.plusDays(first + chance.below((int) (next - first))), null));
        }
        return occasions;
    }

    private static List<Occasion> yearly(Whom.Each each, LocalDate from, LocalDate until, Chance chance) {
        var occasions = new ArrayList<Occasion>();
        for (int year = from.getYear(); year <= until.getYear(); year++) {
            var first = later(from, LocalDate.of(year, each.firstMonth(), 1));
            var end = LocalDate.of(year, each.lastMonth(), 1).plusMonths(1).minusDays(1);
            var last = end.isBefore(until) ? end : until;
            int draw = chance.below(1 << 20);
            long days = last.toEpochDay() - first.toEpochDay() + 1;
            if (days > 0) {
                occasions.add(new Occasion(year % MOST, first.plusDays(draw % days), null));
            }
        }
        return occasions;
    }

    private static List<Occasion> changes(Whom.Each each, Subject subject, LocalDate from, LocalDate until) {
        var occasions = new ArrayList<Occasion>();
        for (Change change : subject.changes()) {
            boolean isMeant = each.changes().contains(change.type());
            if (isMeant && !change.day().isBefore(from) && !change.day().isAfter(until)) {
                occasions.add(new Occasion(change.type().ordinal(), change.day(), change));
            }
        }
        return occasions;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
