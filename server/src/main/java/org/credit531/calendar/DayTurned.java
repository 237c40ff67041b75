package org.credit531.calendar;

import java.time.LocalDate;

/**
 * A day has begun, or the platform has started on it. Listeners do what time alone demands of their context, in one
 * transaction and in the order of the contexts; doing it twice changes nothing.
 *
 * @param today the day, in Shanghai
 */
public record DayTurned(LocalDate today) {}
