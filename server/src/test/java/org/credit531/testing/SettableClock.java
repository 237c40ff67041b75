package org.credit531.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;

/** A clock in the platform's time zone that stands still until a test moves it. */
public final class SettableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Instant beginning;
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(Instant beginning, AtomicReference<Instant> now, ZoneId zone) {
        this.beginning = beginning;
        this.now = now;
        this.zone = zone;
    }

    /** A clock that shows noon in Shanghai on a day. */
    public static SettableClock at(String date) {
        var noon = LocalDate.parse(date).atTime(12, 0).atZone(ZONE).toInstant();
        return new SettableClock(noon, new AtomicReference<>(noon), ZONE);
    }

    /** Goes back to where it began, for the next class that uses a platform. */
    void startOver() {
        now.set(beginning);
    }

    /** Moves to noon in Shanghai on a day. */
    public void set(String date) {
        now.set(LocalDate.parse(date).atTime(12, 0).atZone(ZONE).toInstant());
    }

    /** Moves to an instant. */
    public void set(ZonedDateTime time) {
        now.set(time.toInstant());
    }

    /** Moves on. */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(beginning, now, other);
    }
}
