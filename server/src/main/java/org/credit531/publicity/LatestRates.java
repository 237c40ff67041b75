package org.credit531.publicity;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.credit531.web.Choice;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The rates of the months that can be asked for, counted anew at most once a minute each. */
@Component
class LatestRates {

    private static final int MONTHS = 24;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final CountingRates counting;
    private final Clock clock;
    private final Map<YearMonth, Counted> counted = new ConcurrentHashMap<>();

    LatestRates(CountingRates counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    /**
     * The month that a text names; the present one where it names none.
     *
     * @throws RequestProblem 400 {@code month-not-readable}
     */
    YearMonth month(@Nullable String text) {
        YearMonth now = YearMonth.now(clock);
        if (text == null || text.isBlank()) {
            return now;
        }
        try {
            YearMonth asked = YearMonth.parse(text.strip());
            if (!asked.isAfter(now) && asked.isAfter(now.minusMonths(MONTHS))) {
                return asked;
            }
        } catch (DateTimeException _) {
            // Said below, as of a month of which nothing is told.
        }
        throw new RequestProblem(HttpStatus.BAD_REQUEST, "month-not-readable", "month", text);
    }

    /** The months that can be asked for, the latest first. */
    List<Choice> months() {
        return Stream.iterate(YearMonth.now(clock), month -> month.minusMonths(1))
                .limit(MONTHS)
                .map(month -> new Choice(month.toString(), month.toString()))
                .toList();
    }

    /** Anybody may ask, and each count reads a month: within a minute the same answer does. No more are kept than can be asked for. */
    List<OfficeRate> of(YearMonth month) {
        Instant now = clock.instant();
        counted.keySet().removeIf(kept -> !kept.isAfter(YearMonth.now(clock).minusMonths(MONTHS)));
        return counted.compute(
                        month,
                        (of, last) -> last != null && last.answers(now) ? last : new Counted(now, counting.of(month)))
                .rates();
    }

    /** What was counted, and when. */
    private record Counted(Instant at, List<OfficeRate> rates) {

        boolean answers(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }
}
