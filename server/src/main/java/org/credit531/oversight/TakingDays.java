package org.credit531.oversight;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.credit531.database.RowScope;
import org.credit531.trial.report.Snapshot;
import org.credit531.trials.ModelFigures;
import org.credit531.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes the figures of shadow runs, each day once. It reads, and writes the figures of its own runs and nothing else: no result, no
 * notice, no number of what is known.
 */
@Component
class TakingDays {

    private static final Logger LOG = LoggerFactory.getLogger(TakingDays.class);
    private static final int LONGEST_PROBLEM = 500;

    private final JdbcShadows shadows;
    private final ModelFigures figures;
    private final DriftRules rules = DriftRules.shipped();

    TakingDays(JdbcShadows shadows, ModelFigures figures) {
        this.shadows = shadows;
        this.figures = figures;
    }

    /** Those of a day; a run whose last day it is, or is over, ends by itself. */
    void take(LocalDate today) {
        shadows.forget(today);
        shadows.running().forEach(shadow -> take(shadow, today));
    }

    private void take(Shadow shadow, LocalDate today) {
        if (!today.isBefore(shadow.firstOn()) && !today.isAfter(shadow.lastOn())) {
            tryToTake(shadow, today);
        }
        if (!today.isBefore(shadow.lastOn())) {
            shadows.end(shadow.id(), null);
        }
    }

    private void tryToTake(Shadow shadow, LocalDate today) {
        if (shadows.isTaken(shadow.id(), today)) {
            return;
        }
        try {
            Optional<Snapshot> first = shadows.first(shadow.id()).map(ModelFigures.Beside::snapshot);
            ModelFigures.Beside beside = RowScope.NOTHING.call(
                    () -> figures.beside(shadow.version(), today, first.orElse(null), rules.on(today)));
            shadows.keep(shadow.id(), today, beside);
        } catch (RequestProblem problem) {
            shadows.keep(shadow.id(), today, inBothLanguages(problem));
        } catch (RuntimeException e) {
            LOG.warn("no figures of shadow {} on {}", shadow.id(), today, e);
            shadows.keep(
                    shadow.id(),
                    today,
                    inBothLanguages(new RequestProblem(HttpStatus.INTERNAL_SERVER_ERROR, "shadow-failed")));
        }
    }

    private static String inBothLanguages(RequestProblem problem) {
        String text = problem.message(Locale.CHINESE) + "\n" + problem.message(Locale.ENGLISH);
        return text.length() > LONGEST_PROBLEM ? text.substring(0, LONGEST_PROBLEM) : text;
    }
}
