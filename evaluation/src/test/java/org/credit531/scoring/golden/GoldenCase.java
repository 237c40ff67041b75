package org.credit531.scoring.golden;

import java.time.LocalDate;
import java.util.List;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation with its expected result.
 *
 * @param name what the case shows
 * @param model id of the model
 * @param asOf the day evaluated for
 * @param facts the subject's facts
 * @param circumstances what is suspended and what is late on the day
 * @param points expected score in thousandths
 * @param grade expected grade
 * @param nextChange expected next change; null when none
 * @param contributions expected contributions in order, each written as {@code indicator EFFECT points record reason}
 */
public record GoldenCase(
        String name,
        String model,
        LocalDate asOf,
        List<Fact> facts,
        Circumstances circumstances,
        long points,
        String grade,
        @Nullable LocalDate nextChange,
        List<String> contributions) {

    @Override
    public String toString() {
        return name;
    }
}
