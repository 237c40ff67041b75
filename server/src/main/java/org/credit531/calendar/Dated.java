package org.credit531.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A parameter of the platform that holds from a day on, until a later one of its kind takes its place. */
public interface Dated {

    /** The first day on which it holds. */
    LocalDate from();

    /**
     * The one of several that holds on a day.
     *
     * @throws IllegalArgumentException if none holds yet
     */
    static <T extends Dated> T on(LocalDate day, List<T> versions) {
        return versions.stream()
                .filter(version -> !version.from().isAfter(day))
                .max(Comparator.comparing(Dated::from))
                .orElseThrow(() -> new IllegalArgumentException("no parameter holds on " + day));
    }
}
