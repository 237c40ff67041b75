package org.credit531.evaluation;

import java.time.LocalDate;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The two days between which a result has changed: without any said, a month ago and today. */
record TwoDays(LocalDate from, LocalDate to) {

    /**
     * The days that were asked for.
     *
     * @throws RequestProblem 400 {@code days-in-wrong-order}
     */
    static TwoDays of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate end = to == null ? today : to;
        LocalDate start = from == null ? end.minusMonths(1) : from;
        if (start.isAfter(end)) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "days-in-wrong-order", start.toString(), end.toString());
        }
        return new TwoDays(start, end);
    }
}
