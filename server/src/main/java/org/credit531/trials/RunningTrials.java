package org.credit531.trials;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.credit531.database.RowScope;
import org.credit531.language.Texts;
import org.credit531.scoring.CompiledModel;
import org.credit531.trial.Progress;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calculates a trial, tells how far it is, and keeps its figures. It works without a scope, so that no row about a natural person
 * can be among what it reads.
 */
@Component
class RunningTrials {

    private static final Logger LOG = LoggerFactory.getLogger(RunningTrials.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PAUSE = Duration.ofMillis(300).toNanos();
    private static final int LONGEST_PROBLEM = 500;

    private final JdbcTrials trials;
    private final Candidates candidates;
    private final Calculating calculating;
    private final ReadingOutcomes outcomes;
    private final TakingFigures figures;
    private final KeptResults results;

    RunningTrials(
            JdbcTrials trials,
            Candidates candidates,
            Calculating calculating,
            ReadingOutcomes outcomes,
            TakingFigures figures,
            KeptResults results) {
        this.trials = trials;
        this.candidates = candidates;
        this.calculating = calculating;
        this.outcomes = outcomes;
        this.figures = figures;
        this.results = results;
    }

    void run(UUID id) {
        RowScope.NOTHING.run(() -> trials.find(id).filter(Trial::isOpen).ifPresent(this::run));
    }

    private void run(Trial trial) {
        if (!trials.note(trial.id(), 0, 0)) {
            return;
        }
        results.begin(trial.id());
        try {
            finish(trial);
        } catch (CancellationException e) {
            LOG.info("trial {} was called off", trial.id());
        } catch (RequestProblem problem) {
            trials.end(trial.id(), Trial.State.FAILED, inBothLanguages(problem));
        } catch (RuntimeException e) {
            fail(trial, e);
        } catch (Error e) {
            // The trial is over all the same: what has run out of memory once is not to do so again every few minutes.
            fail(trial, e);
            throw e;
        } finally {
            results.end(trial.id());
        }
    }

    private void fail(Trial trial, Throwable cause) {
        LOG.warn("trial {} failed", trial.id(), cause);
        results.forget(trial.id());
        trials.end(trial.id(), Trial.State.FAILED, "");
    }

    private void finish(Trial trial) {
        long begun = System.nanoTime();
        Tried tried = calculate(trial);
        int all = 2 * tried.over().population().population().size();
        Progress going = progress(trial.id());
        TrialFigures taken = figures.of(tried, outcome(trial, tried), (done, of) -> going.goOn(all, all));
        long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        KnownPopulation population = tried.over().population();
        var measured =
                new Trial.Measured(population.knownAt(), population.roster().count(), took);
        results.keep(trial.id(), tried); // before the end is told, so that whoever hears of it finds them
        if (!trials.finish(trial.id(), measured, JSON.writeValueAsString(taken))) {
            results.forget(trial.id());
        }
    }

    private @Nullable Outcome outcome(Trial trial, Tried tried) {
        return trial.outcome().isEmpty() ? null : outcomes.of(tried.over(), trial.outcome());
    }

    /** The results of a trial, calculated again as known now, where they are not in memory any more. */
    Tried calculate(Trial trial) {
        CompiledModel candidate = candidates
                .again(trial.tried().candidate(), trial.tried().text())
                .model();
        CompiledModel against = trial.tried().isAgainstLive()
                ? null
                : candidates
                        .again(trial.tried().against(), trial.tried().againstText())
                        .model();
        return calculating.calculate(
                new Models(candidate, against),
                new Calculating.Asked(trial.asOf(), trial.number()),
                soFar -> RowScope.NOTHING.call(() -> trials.note(trial.id(), soFar)),
                progress(trial.id()));
    }

    /** Notes it some times a second, and finds out then whether somebody has called it off. */
    private Progress progress(UUID id) {
        var last = new AtomicLong(System.nanoTime() - PAUSE);
        return (done, of) -> {
            long before = last.get();
            long now = System.nanoTime();
            if (now - before < PAUSE || !last.compareAndSet(before, now)) {
                return true;
            }
            return RowScope.NOTHING.call(() -> trials.note(id, done, of));
        };
    }

    private static String inBothLanguages(RequestProblem problem) {
        String text = problem.message(Locale.CHINESE) + "\n" + problem.message(Locale.ENGLISH);
        return text.length() > LONGEST_PROBLEM ? text.substring(0, LONGEST_PROBLEM) : text;
    }

    /** The half of a problem in the reader's language; a general sentence where nothing was foreseen. */
    static String problem(Trial trial, Locale locale) {
        @Nullable String[] halves = trial.problem().split("\n", 2);
        if (halves.length < 2) {
            return Texts.of("trials", "trial.failed.unforeseen", locale);
        }
        return String.valueOf(Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? halves[0] : halves[1]);
    }
}
