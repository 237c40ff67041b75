package org.credit531.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How it stands with an activity's assessment: which version is signed, whether one waits, when it is due again. */
@Component
class Standing {

    private final Activities activities;
    private final JdbcAssessments assessments;
    private final Clock clock;

    Standing(Activities activities, JdbcAssessments assessments, Clock clock) {
        this.activities = activities;
        this.assessments = assessments;
        this.clock = clock;
    }

    Of of(Activity activity) {
        var versions = assessments.of(activity.activity());
        var signed = versions.stream().filter(Assessment::isSigned).findFirst();
        return new Of(
                activity,
                versions,
                signed.orElse(null),
                signed.flatMap(this::reviewOn).orElse(null),
                today());
    }

    private Optional<LocalDate> reviewOn(Assessment signed) {
        return Optional.ofNullable(signed.signedAt())
                .map(at -> at.atZoneSameInstant(clock.getZone()).toLocalDate())
                .map(day -> day.plusMonths(activities.deadlines(day).reviewMonths()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The standing of one activity.
     *
     * @param versions every version, the latest first
     * @param signed the one in force, {@code null} while only the project's draft is there
     * @param reviewOn when it is to be looked at again
     * @param today the day of the answer
     */
    record Of(
            Activity activity,
            List<Assessment> versions,
            @Nullable Assessment signed,
            @Nullable LocalDate reviewOn,
            LocalDate today) {

        /** {@code draft}, {@code overdue} or {@code signed}: an ending of message keys. */
        String state() {
            if (signed == null) {
                return "draft";
            }
            return reviewOn != null && reviewOn.isBefore(today) ? "overdue" : "signed";
        }
    }
}
