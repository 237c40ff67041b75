package org.credit531.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Until when something is due: never stored, always counted from the steps, so that nobody can move a day. A term begins with
 * the step that led into the state, or the last one of the event that its file names.
 */
@Component
class Deadlines {

    private final Periods periods;
    private final Clock clock;

    Deadlines(Periods periods, Workflows workflows, Clock clock) {
        this.periods = periods;
        this.clock = clock;
        workflows.all().stream()
                .flatMap(workflow -> workflow.periods().stream())
                .forEach(periods::require);
    }

    /** What is due in the state to which the last step has led; empty where nothing is. */
    Optional<Due> due(Workflow workflow, List<Step> steps) {
        String state = steps.getLast().to();
        return Optional.ofNullable(workflow.state(state).deadline())
                .map(deadline -> due(workflow, deadline, steps, begin(deadline, state, steps)));
    }

    private Due due(Workflow workflow, Workflow.Deadline deadline, List<Step> steps, int begin) {
        LocalDate start = day(steps.get(begin));
        Period period = periods.on(deadline.period(), start);
        LocalDate end = periods.end(start, period.length(), period.unit());
        for (Step step : steps.subList(begin + 1, steps.size())) {
            String extension = workflow.extension(step);
            end = extension == null ? end : extended(end, periods.on(extension, day(step)));
        }
        LocalDate last = limited(end, start, period);
        return new Due(last, LocalDate.now(clock).isAfter(last), period);
    }

    private LocalDate extended(LocalDate end, Period extension) {
        return periods.end(end, extension.length(), extension.unit());
    }

    private LocalDate limited(LocalDate end, LocalDate start, Period period) {
        if (period.atMost() == 0) {
            return end;
        }
        LocalDate last = periods.end(start, period.atMost(), period.unit());
        return end.isAfter(last) ? last : end;
    }

    /** Whether an extension would give more time. */
    boolean givesTime(Workflow workflow, List<Step> steps, Step extending) {
        List<Step> after = new ArrayList<>(steps);
        after.add(extending);
        @Nullable LocalDate before = due(workflow, steps).map(Due::day).orElse(null);
        return before != null
                && due(workflow, after).map(Due::day).filter(before::isBefore).isPresent();
    }

    private static int begin(Workflow.Deadline deadline, String state, List<Step> steps) {
        for (int index = steps.size() - 1; index > 0; index--) {
            Step step = steps.get(index);
            boolean begins = deadline.since() == null
                    ? !state.equals(step.from())
                    : step.event().equals(deadline.since());
            if (begins) {
                return index;
            }
        }
        return 0;
    }

    private LocalDate day(Step step) {
        return step.at().atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
