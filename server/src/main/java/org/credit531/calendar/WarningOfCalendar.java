package org.credit531.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Warns the operator each day when the known working days end soon, or when a year is near or running that was never
 * announced: without them terms cannot be counted, and with provisional ones they are counted too short or too long.
 */
@Component
class WarningOfCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(WarningOfCalendar.class);
    private static final int ORDER = 4;
    private static final int DAYS = 90;

    private final WorkingDays days;

    WarningOfCalendar(WorkingDays days) {
        this.days = days;
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        warning(day.today()).ifPresent(LOG::warn);
    }

    /** What is to be said on a day. */
    Optional<String> warning(LocalDate today) {
        LocalDate soon = today.plusDays(DAYS);
        if (days.knownUntil().isBefore(soon)) {
            return Optional.of("the working days are known until %s only: %s"
                    .formatted(
                            days.knownUntil(), new UnknownYear(days.knownUntil().getYear() + 1).getMessage()));
        }
        return days.years().stream()
                .filter(CalendarYear::isProvisional)
                .filter(year -> year.year() <= soon.getYear() && year.year() >= today.getYear())
                .findFirst()
                .map(year ->
                        ("the holidays of %1$d are provisional: put the notice of the State Council's General Office in"
                                        + " the place of server/src/main/resources/calendar/%1$d.yaml")
                                .formatted(year.year()));
    }
}
