package org.credit531.calendar;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The holidays of a year as {@code calendar/<year>.yaml} has them; a holiday around New Year stands in the file of the year
 * whose notice orders it.
 *
 * @param year the year
 * @param status whether they are announced
 * @param comparedWith with what they were compared
 * @param source what orders them
 * @param holidays the holidays, in order of days
 */
record CalendarYear(int year, Status status, ComparedWith comparedWith, Source source, List<Holiday> holidays) {

    CalendarYear {
        require(status != null && comparedWith != null && source != null && holidays != null, "a key is missing");
        holidays = List.copyOf(holidays);
        requireOrder(year, holidays);
        requireEveryFestival(holidays);
        requireNotOff(holidays);
    }

    private static void requireOrder(int year, List<Holiday> holidays) {
        LocalDate last = LocalDate.MIN;
        for (Holiday holiday : holidays) {
            require(holiday.from().isAfter(last), "the holiday from " + holiday.from() + " begins too early");
            require(holiday.until().getYear() == year, "the holiday until " + holiday.until() + " is of another year");
            last = holiday.until();
        }
    }

    private static void requireEveryFestival(List<Holiday> holidays) {
        Set<Festival> missing = EnumSet.allOf(Festival.class);
        for (Holiday holiday : holidays) {
            for (Festival festival : holiday.festivals()) {
                require(missing.remove(festival), festival + " is there twice");
            }
        }
        require(missing.isEmpty(), missing + " is missing");
    }

    private static void requireNotOff(List<Holiday> holidays) {
        Set<LocalDate> off = holidays.stream().flatMap(Holiday::days).collect(Collectors.toSet());
        holidays.stream()
                .flatMap(holiday -> holiday.worked().stream())
                .forEach(day -> require(!off.contains(day), day + " is both off and worked"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    boolean isProvisional() {
        return status == Status.PROVISIONAL;
    }

    /** Whether the General Office of the State Council has announced the year. */
    enum Status {
        ANNOUNCED,
        PROVISIONAL
    }

    /** With what the days were compared. */
    enum ComparedWith {
        /** The gazette or the State Council's own site. */
        NOTICE,
        /** The notice's text as others have published it. */
        REPUBLISHED,
        NOTHING;

        /** As files and messages have it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What orders the holidays.
     *
     * @param notice the number of the notice, or the name of the regulation
     * @param issued its day
     */
    record Source(String notice, LocalDate issued) {}
}
