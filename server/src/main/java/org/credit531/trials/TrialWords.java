package org.credit531.trials;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.credit531.evaluation.GradeTag;
import org.credit531.scoring.Model;
import org.credit531.trial.report.Share;
import org.credit531.trial.report.Spread;
import org.credit531.web.FigureTable.Cell;
import org.credit531.web.FigureTable.Column;
import org.credit531.web.FigureTable.Row;
import org.credit531.web.NumberText;
import org.credit531.web.PointsText;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The reader's words for the figures of a trial.
 *
 * @param model the model on trial, which names grades and indicators; {@code null} where its text cannot be read any more, so that
 *     their ids stand for them
 * @param beside the models in force, which name the indicators of organisations whose trade has a model of its own
 */
record TrialWords(@Nullable Model model, List<Model> beside, Locale locale) {

    TrialWords {
        beside = List.copyOf(beside);
    }

    String text(String key, Object... arguments) {
        return ShowingTrials.text(key, locale, arguments);
    }

    /** A grade with its colour. */
    Tag grade(String id) {
        return model == null ? new Tag("plain", id) : GradeTag.of(model, id, locale);
    }

    String indicator(String id) {
        return Stream.concat(Stream.ofNullable(model), beside.stream())
                .flatMap(one -> one.indicator(id).stream())
                .findFirst()
                .map(found -> found.label().in(locale))
                .orElse(id);
    }

    /** A column for each grade, in its colour. */
    List<Column> grades(List<String> ids) {
        return ids.stream()
                .map(this::grade)
                .map(tag -> new Column(tag.label(), tag.kind()))
                .toList();
    }

    /** A number that a chart can draw. */
    Cell amount(long amount) {
        return new Cell(number(amount), amount);
    }

    static Cell plain(String text) {
        return new Cell(text, null);
    }

    /** A row of one figure. */
    Row single(String key, String value) {
        return new Row(text(key), null, List.of(plain(value)));
    }

    String number(long amount) {
        return NumberText.of(amount, locale);
    }

    static String percent(double share) {
        double percent = 100 * share;
        return String.format(Locale.ROOT, "%.1f %%", Math.abs(percent) < 0.05 ? 0 : percent);
    }

    static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** Points to a hundredth. */
    static String points(double thousandths) {
        return PointsText.of(Math.round(thousandths / 10) * 10);
    }

    static String mean(@Nullable Spread spread) {
        return spread == null ? "—" : points(spread.mean());
    }

    /** A share with its interval. */
    String interval(Share share) {
        return text("trial.interval", percent(share.value()), percent(share.low()), percent(share.high()));
    }
}
