package org.credit531.client.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.scoring.Model;
import org.credit531.scoring.ModelFamily;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.GradeCount;
import org.credit531.trial.report.Migration;
import org.credit531.trial.report.Mover;
import org.credit531.trial.report.Share;

/** Prints what a trial calculation says, with tabs between columns. */
final class TrialReport {

    private final Terminal terminal;
    private final List<String> parties;

    TrialReport(Terminal terminal, List<String> parties) {
        this.terminal = terminal;
        this.parties = parties;
    }

    /** How many have which grade, and how their points are spread. */
    void distribution(ModelFamily family, Distribution distribution) {
        Model model = family.base().model();
        terminal.print(terminal.message(
                "trial.distribution",
                family.models().stream()
                        .map(one -> one.model().id() + " " + one.model().version())
                        .collect(Collectors.joining(", ")),
                distribution.evaluated(),
                distribution.notEvaluated()));
        for (GradeCount count : distribution.grades()) {
            terminal.print(String.join(
                    "\t",
                    label(model, count.grade()),
                    Long.toString(count.subjects().part()),
                    percent(count.subjects())));
        }
        var spread = distribution.spread();
        if (spread != null) {
            terminal.print(terminal.message(
                    "trial.spread",
                    Points.text(Math.round(spread.mean())),
                    Points.text(spread.median()),
                    Points.text(spread.least()),
                    Points.text(spread.most())));
        }
    }

    private String label(Model model, String grade) {
        return model.grade(grade)
                .map(found -> found.label().in(terminal.locale()))
                .orElse(grade);
    }

    private static String percent(Share share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share.value());
    }

    /** Who goes where, and who moves most. */
    void migration(Migration migration) {
        terminal.print(terminal.message(
                "trial.migration",
                migration.points().up(),
                migration.points().down(),
                migration.points().same()));
        terminal.print(Stream.concat(Stream.of(""), Stream.concat(migration.to().stream(), Stream.of("-")))
                .collect(Collectors.joining("\t")));
        for (int row = 0; row < migration.counts().size(); row++) {
            String from = row < migration.from().size() ? migration.from().get(row) : "-";
            terminal.print(Stream.concat(
                            Stream.of(from),
                            migration.counts().get(row).stream().map(String::valueOf))
                    .collect(Collectors.joining("\t")));
        }
        movers("trial.risen", migration.risen());
        movers("trial.fallen", migration.fallen());
    }

    private void movers(String title, List<Mover> movers) {
        if (!movers.isEmpty()) {
            terminal.print(terminal.message(title));
            movers.forEach(mover -> terminal.print(String.join(
                    "\t",
                    parties.get(mover.subject()),
                    Points.text(mover.before()),
                    Points.text(mover.after()),
                    Points.signed(mover.change()),
                    mover.gradeBefore(),
                    mover.gradeAfter())));
        }
    }
}
