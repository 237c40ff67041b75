package org.credit531.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.credit531.language.DataFiles;
import org.springframework.stereotype.Component;

/**
 * The working days of the mainland, in which the law counts its terms: Monday to Friday without public holidays, and the
 * weekend days that are worked for them. Days are those of Shanghai.
 */
@Component
public class WorkingDays {

    private static final int LONGEST_TERM = 2_000;

    private final TreeMap<Integer, CalendarYear> years;
    private final Set<LocalDate> off;
    private final Set<LocalDate> worked;

    /** Those of {@code calendar/*.yaml}. */
    public WorkingDays() {
        this(DataFiles.read("calendar/*.yaml", CalendarYear.class));
    }

    WorkingDays(List<CalendarYear> years) {
        this.years = new TreeMap<>(years.stream().collect(Collectors.toMap(CalendarYear::year, Function.identity())));
        this.off = years.stream()
                .flatMap(year -> year.holidays().stream())
                .flatMap(Holiday::days)
                .collect(Collectors.toUnmodifiableSet());
        this.worked = years.stream()
                .flatMap(year -> year.holidays().stream())
                .flatMap(holiday -> holiday.worked().stream())
                .collect(Collectors.toUnmodifiableSet());
        requireNoGap();
    }

    private void requireNoGap() {
        IntStream.rangeClosed(years.firstKey(), years.lastKey()).forEach(year -> {
            if (!years.containsKey(year)) {
                throw new UnknownYear(year);
            }
        });
    }

    /**
     * Whether offices work on a day.
     *
     * @throws UnknownYear if its holidays are not known
     */
    public boolean isWorkingDay(LocalDate day) {
        if (!years.containsKey(day.getYear())) {
            throw new UnknownYear(day.getYear());
        }
        return worked.contains(day) || !off.contains(day) && !Holiday.isWeekend(day);
    }

    /**
     * The last day of a term of some working days. The day on which it starts does not count (Civil Code, article 201), so
     * that the first day of the term is the first working day after it.
     *
     * @throws UnknownYear if it reaches into a year whose holidays are not known
     */
    public LocalDate after(LocalDate start, int days) {
        if (days < 0 || days > LONGEST_TERM) {
            throw new IllegalArgumentException("a term has 0 to " + LONGEST_TERM + " working days, not " + days);
        }
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /**
     * How many working days come after one day until and with another; less than none if that lies before.
     *
     * @throws UnknownYear if the days lie in years whose holidays are not known
     */
    public int between(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            return -between(end, start);
        }
        return Math.toIntExact(start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(this::isWorkingDay)
                .count());
    }

    /** The last day of which is known whether it is worked. */
    public LocalDate knownUntil() {
        return LocalDate.of(years.lastKey(), 12, 31);
    }

    /** The years with their holidays, the latest first. */
    List<CalendarYear> years() {
        return years.values().stream()
                .sorted(Comparator.comparingInt(CalendarYear::year).reversed())
                .toList();
    }

    /** The days of a year that are no ordinary Monday to Friday or weekend: true where they are worked. */
    Map<LocalDate, Boolean> exceptions(int year) {
        var exceptions = new TreeMap<LocalDate, Boolean>();
        off.stream().filter(day -> day.getYear() == year).forEach(day -> exceptions.put(day, false));
        worked.stream().filter(day -> day.getYear() == year).forEach(day -> exceptions.put(day, true));
        return exceptions;
    }
}
