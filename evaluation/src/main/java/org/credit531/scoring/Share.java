package org.credit531.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.credit531.scoring.Filter.Candidate;
import org.jspecify.annotations.Nullable;

/** The share of records that meet further conditions; each record carries the difference that it makes to the points. */
record Share(Filter of, Staircase<Long> stairs) implements CompiledAggregation {

    private record Answer(
            Fact fact, boolean meets, @Nullable String passedOver) {}

    @Override
    public void apply(List<Candidate> candidates, Indicator indicator, Tally tally, Horizon horizon) {
        var answers = new ArrayList<Answer>(candidates.size());
        boolean any = false;
        for (var candidate : candidates) {
            var answer = answer(candidate, horizon);
            answers.add(answer);
            any |= answer.passedOver == null;
        }
        if (any) {
            CompiledAggregation.base(indicator, 0, tally);
        } else {
            tally.start(Effect.NO_DATA, indicator.noData(), Reason.Code.NONE_MATCHES.of(indicator.item()));
        }
        add(answers, tally);
    }

    private Answer answer(Candidate candidate, Horizon horizon) {
        if (candidate.passedOver() != null) {
            return new Answer(candidate.fact(), false, candidate.passedOver());
        }
        var met = of.candidate(candidate.fact(), horizon);
        return new Answer(candidate.fact(), met != null, met == null ? null : met.passedOver());
    }

    private void add(List<Answer> answers, Tally tally) {
        long meeting = 0;
        long all = 0;
        long before = 0;
        for (var answer : answers) {
            if (answer.passedOver != null) {
                tally.passOver(answer.fact, answer.passedOver);
                continue;
            }
            meeting += answer.meets ? 1 : 0;
            all++;
            long now = Staircase.at(stairs, thousandths(meeting, all)).points();
            tally.add(answer.fact, Math.subtractExact(now, before), reason(meeting, all));
            before = now;
        }
    }

    /** Rounded half up. */
    private static long thousandths(long part, long whole) {
        return (2000 * part + whole) / (2 * whole);
    }

    private static String reason(long meeting, long all) {
        return Reason.Code.RATIO.of(Long.toString(meeting), Long.toString(all));
    }

    @Override
    public Stream<String> fields() {
        return of.fields();
    }
}
