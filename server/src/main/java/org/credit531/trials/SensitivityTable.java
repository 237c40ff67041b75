package org.credit531.trials;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.credit531.trial.report.IndicatorEffect;
import org.credit531.trial.report.Sensitivity;
import org.credit531.web.FigureTable;
import org.credit531.web.FigureTable.Cell;
import org.credit531.web.FigureTable.Column;
import org.credit531.web.FigureTable.Row;
import org.credit531.web.PointsText;

/** How much each indicator decides. */
final class SensitivityTable {

    private final TrialWords words;

    SensitivityTable(TrialWords words) {
        this.words = words;
    }

    FigureTable of(Sensitivity sensitivity) {
        List<Row> rows = sensitivity.indicators().stream()
                .map(effect -> new Row(words.indicator(effect.indicator()), null, cells(effect)))
                .toList();
        return new FigureTable(
                words.text("trial.sensitivity"),
                words.text("trial.weight.indicator"),
                List.of(
                        Column.of(words.text("trial.sensitivity.weight")),
                        Column.of(words.text("trial.mean")),
                        Column.of(words.text("trial.sensitivity.variance")),
                        Column.of(words.text("trial.sensitivity.felt")),
                        Column.of(words.text("trial.sensitivity.less")),
                        Column.of(words.text("trial.sensitivity.more")),
                        Column.ofWords(words.text("trial.sensitivity.note"))),
                rows);
    }

    private List<Cell> cells(IndicatorEffect effect) {
        return List.of(
                TrialWords.plain(PointsText.of(effect.weight())),
                TrialWords.plain(TrialWords.points(effect.mean())),
                TrialWords.plain(TrialWords.percent(effect.shareOfVariance())),
                TrialWords.plain(TrialWords.percent(effect.felt().value())),
                TrialWords.plain(regraded(effect, IndicatorEffect.By.TENTH_LESS)),
                TrialWords.plain(regraded(effect, IndicatorEffect.By.TENTH_MORE)),
                TrialWords.plain(note(effect)));
    }

    private String regraded(IndicatorEffect effect, IndicatorEffect.By by) {
        return effect.changes().stream()
                .filter(change -> change.by() == by)
                .findFirst()
                .map(change -> words.number(
                        (long) change.grades().up() + change.grades().down()))
                .orElse("—");
    }

    private String note(IndicatorEffect effect) {
        String life = effect.life() == IndicatorEffect.Life.ALIVE
                ? ""
                : words.text("trial.life." + effect.life().name().toLowerCase(Locale.ROOT));
        String twins = effect.twins().stream()
                .map(twin -> words.text(
                        effect.isDominated() ? "trial.dominated" : "trial.twin", words.indicator(twin.indicator())))
                .collect(Collectors.joining(" "));
        String note = (life + " " + twins).strip();
        return note.isEmpty() ? "—" : note;
    }
}
