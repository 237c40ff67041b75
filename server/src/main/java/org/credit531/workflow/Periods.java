package org.credit531.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.credit531.calendar.Dated;
import org.credit531.calendar.UnknownYear;
import org.credit531.calendar.WorkingDays;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The terms of the law as dated parameters: {@code periods/*.yaml}, a file for each context that counts by them. */
@Component
public class Periods {

    private final Map<String, List<Period>> byName;
    private final WorkingDays days;

    /** Those of the files, each with an article that there is. */
    @Autowired
    Periods(WorkingDays days, Laws laws) {
        this(days, files());
        byName.values().stream()
                .flatMap(List::stream)
                .forEach(period -> laws.asShipped().require(period.article()));
    }

    Periods(WorkingDays days, List<Period> periods) {
        this.days = days;
        this.byName = periods.stream().collect(Collectors.groupingBy(Period::period));
    }

    static List<Period> files() {
        return DataFiles.read("periods/*.yaml", Listed.class).stream()
                .flatMap(file -> file.periods().stream())
                .toList();
    }

    /**
     * The term of this name as it is when it begins on a day.
     *
     * @throws IllegalArgumentException if there is none of that name, or none holds yet
     */
    public Period on(String name, LocalDate day) {
        return Dated.on(day, versions(name));
    }

    /** The last day of a term of this name that begins on a day, itself not counted. */
    public LocalDate end(String name, LocalDate start) {
        Period period = on(name, start);
        return end(start, period.length(), period.unit());
    }

    /**
     * The last day of a term. One in days, months or years whose last day is a day off ends on the next working day (Civil
     * Code, article 203).
     *
     * @throws UnknownYear if it ends in a year whose holidays are not known
     */
    LocalDate end(LocalDate start, int length, Period.Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> days.after(start, length);
            case DAYS -> worked(start.plusDays(length));
            case MONTHS -> worked(start.plusMonths(length));
            case YEARS -> worked(start.plusYears(length));
        };
    }

    private LocalDate worked(LocalDate day) {
        LocalDate worked = day;
        while (!days.isWorkingDay(worked)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    /** Refuses a name that no file has. */
    void require(String name) {
        versions(name);
    }

    private List<Period> versions(String name) {
        List<Period> versions = byName.get(name);
        if (versions == null) {
            throw new IllegalArgumentException("no period '" + name + "' in periods/*.yaml");
        }
        return versions;
    }

    /** A file. */
    record Listed(List<Period> periods) {}
}
