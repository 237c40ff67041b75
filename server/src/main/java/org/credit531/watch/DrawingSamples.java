package org.credit531.watch;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.credit531.audit.LookUps;
import org.credit531.calendar.DayTurned;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Draws, when a week is over, some of each unit's look-ups for review. The seed comes from the system's randomness and is
 * kept, so that nobody can choose what is reviewed, and everybody can check that nobody did.
 */
@Component
class DrawingSamples {

    static final String WORKFLOW = "purpose-review";

    private static final int ORDER = 60;

    private final WatchSettings settings;
    private final LookUps lookUps;
    private final JdbcReviews reviews;
    private final Cases cases;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DrawingSamples(WatchSettings settings, LookUps lookUps, JdbcReviews reviews, Cases cases, Clock clock) {
        this.settings = settings;
        this.lookUps = lookUps;
        this.reviews = reviews;
        this.cases = cases;
        this.clock = clock;
    }

    /** Once for each week and unit, however often the day turns. */
    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        var week = day.today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
        var from = week.atStartOfDay(clock.getZone()).toInstant();
        var until = week.plusWeeks(1).atStartOfDay(clock.getZone()).toInstant();
        lookUps.numbersByUnit(from, until).forEach((unit, numbers) -> draw(week, unit, numbers, day.today()));
    }

    private void draw(LocalDate week, String unit, List<Long> numbers, LocalDate today) {
        var seed = random.nextLong();
        if (!reviews.addSample(week, unit, seed, numbers.size())) {
            return;
        }
        var sampling = settings.sampling(today);
        for (var entry : Sample.draw(numbers, sampling.size(numbers.size()), seed)) {
            var id = cases.open(WORKFLOW, Deed.byThePlatform("draw"));
            reviews.add(new Review(id, week, unit, entry, today.plusDays(sampling.days())));
        }
    }
}
