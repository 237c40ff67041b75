package org.credit531.trial.files;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.scoring.Model;
import org.credit531.scoring.ModelFamily;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.GradeCount;
import org.credit531.trial.report.Migration;
import org.credit531.trial.report.Mover;
import org.credit531.trial.report.Share;

/** Says what came out of a trial calculation, in lines with tabs between columns: the same from the command line and a cluster. */
public final class TrialReport {

    private final Locale locale;
    private final ResourceBundle messages;
    private final IntFunction<String> codes;
    private final Consumer<String> out;

    /**
     * Begins a report.
     *
     * @param locale the language: Chinese, or English for any other
     * @param codes the code of each subject, by index; asked for those that moved most
     * @param out takes the lines
     */
    public TrialReport(Locale locale, IntFunction<String> codes, Consumer<String> out) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.locale = locale;
        this.messages = ResourceBundle.getBundle(
                "messages.trial",
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.codes = codes;
        this.out = out;
    }

    /** How many have which grade, and how their points are spread. */
    public void distribution(ModelFamily family, Distribution distribution) {
        Model model = family.base().model();
        out.accept(message(
                "trial.distribution",
                family.models().stream()
                        .map(one -> one.model().id() + " " + one.model().version())
                        .collect(Collectors.joining(", ")),
                distribution.evaluated(),
                distribution.notEvaluated()));
        for (GradeCount count : distribution.grades()) {
            out.accept(String.join(
                    "\t",
                    label(model, count.grade()),
                    Long.toString(count.subjects().part()),
                    percent(count.subjects())));
        }
        var spread = distribution.spread();
        if (spread != null) {
            out.accept(message(
                    "trial.spread",
                    points(Math.round(spread.mean())),
                    points(spread.median()),
                    points(spread.least()),
                    points(spread.most())));
        }
    }

    private String label(Model model, String grade) {
        return model.grade(grade).map(found -> found.label().in(locale)).orElse(grade);
    }

    private String message(String key, Object... values) {
        return new MessageFormat(messages.getString(key), locale).format(values);
    }

    private static String points(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).toPlainString();
    }

    private static String signed(long thousandths) {
        return thousandths < 0 ? points(thousandths) : "+" + points(thousandths);
    }

    private static String percent(Share share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share.value());
    }

    /** Who goes where, and who moves most. */
    public void migration(Migration migration) {
        out.accept(message(
                "trial.migration",
                migration.points().up(),
                migration.points().down(),
                migration.points().same()));
        out.accept(Stream.concat(Stream.of(""), Stream.concat(migration.to().stream(), Stream.of("-")))
                .collect(Collectors.joining("\t")));
        for (int row = 0; row < migration.counts().size(); row++) {
            String from = row < migration.from().size() ? migration.from().get(row) : "-";
            out.accept(Stream.concat(
                            Stream.of(from),
                            migration.counts().get(row).stream().map(String::valueOf))
                    .collect(Collectors.joining("\t")));
        }
        movers("trial.risen", migration.risen());
        movers("trial.fallen", migration.fallen());
    }

    private void movers(String title, List<Mover> movers) {
        if (!movers.isEmpty()) {
            out.accept(message(title));
            movers.forEach(mover -> out.accept(String.join(
                    "\t",
                    codes.apply(mover.subject()),
                    points(mover.before()),
                    points(mover.after()),
                    signed(mover.change()),
                    mover.gradeBefore(),
                    mover.gradeAfter())));
        }
    }
}
