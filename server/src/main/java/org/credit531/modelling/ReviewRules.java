package org.credit531.modelling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.credit531.calendar.Dated;
import org.credit531.language.DataFiles;
import org.credit531.workflow.Step;
import org.springframework.stereotype.Component;

/** The figures of reviews: {@code modelling/rules.yaml}. */
@Component
class ReviewRules {

    private final List<ReviewRule> rules =
            DataFiles.read("modelling/rules.yaml", Listed.class).getFirst().rules();
    private final Clock clock;

    ReviewRules(Clock clock) {
        this.clock = clock;
    }

    ReviewRule today() {
        return Dated.on(LocalDate.now(clock), rules);
    }

    /** The day by which the next step is due after the last; empty where none is. */
    Optional<LocalDate> due(Step last) {
        LocalDate day = day(last.at());
        ReviewRule rule = Dated.on(day, rules);
        return switch (last.to()) {
            case "review" -> Optional.of(day.plusDays(rule.reviewDays()));
            case "reviewed" -> Optional.of(day.plusDays(rule.releaseDays()));
            case "retiring" -> Optional.of(day.plusDays(rule.retirementDays()));
            default -> Optional.empty();
        };
    }

    private LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    /** The file. */
    record Listed(List<ReviewRule> rules) {}
}
