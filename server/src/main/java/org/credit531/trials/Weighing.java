package org.credit531.trials;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.WeightChange;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.Migration;
import org.credit531.web.Choice;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what another weight of one indicator would do to all organisations, while somebody waits. */
@Component
class Weighing {

    private final ReadingTrials reading;
    private final Calculating calculating;
    private final ShowingFigures showing;

    Weighing(ReadingTrials reading, Calculating calculating, ShowingFigures showing) {
        this.reading = reading;
        this.calculating = calculating;
        this.showing = showing;
    }

    /**
     * Another weight.
     *
     * @param indicator whose; empty where none is chosen yet
     * @param percent hundredths of the present weight
     */
    record Weight(String indicator, int percent) {}

    /**
     * Puts what comes out into a page.
     *
     * @throws RequestProblem 409 {@code trial-not-at-hand}; 400 {@code trial-weight}
     */
    void show(Trial trial, ReadModels models, Weight weight, Model model, Locale locale) {
        String indicator = weight.indicator();
        int percent = weight.percent();
        Tried tried = reading.counted(trial)
                .orElseThrow(() -> new RequestProblem(
                        HttpStatus.CONFLICT, "trial-not-at-hand", trial.id().toString()));
        List<Indicator> indicators =
                tried.candidate().used().family().base().model().indicators();
        model.addAttribute(
                "indicators",
                indicators.stream()
                        .map(one -> new Choice(one.id(), one.label().in(locale)))
                        .toList());
        model.addAttribute("indicator", indicator);
        model.addAttribute("percent", percent);
        model.addAttribute("most", WeightChange.MOST);
        if (!indicator.isEmpty()) {
            check(indicators, indicator, percent);
            long begun = System.nanoTime();
            Side changed = calculating.reweighted(tried.over(), tried.candidate(), indicator, percent);
            Migration moved = Migration.between(tried.candidate().results(), changed.results(), 0, Integer::compare);
            Distribution before = Distribution.of(tried.candidate().results());
            Distribution after = Distribution.of(changed.results());
            model.addAttribute("grades", showing.weighed(models, before, after, locale));
            model.addAttribute("moved", moved.points());
            model.addAttribute("regraded", moved.grades());
            model.addAttribute(
                    "milliseconds", Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
    }

    private static void check(List<Indicator> indicators, String indicator, int percent) {
        boolean known = indicators.stream().anyMatch(one -> one.id().equals(indicator));
        if (!known || percent < WeightChange.LEAST || percent > WeightChange.MOST) {
            throw new RequestProblem(
                    HttpStatus.BAD_REQUEST, "trial-weight", indicator, percent, WeightChange.LEAST, WeightChange.MOST);
        }
    }
}
