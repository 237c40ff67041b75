package org.credit531.trials;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.language.Texts;
import org.credit531.scoring.Model;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.Migration;
import org.credit531.trial.report.Mover;
import org.credit531.web.Choice;
import org.credit531.web.FigureTable;
import org.credit531.web.PointsText;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts trials and their figures into the reader's words. */
@Component
class ShowingTrials {

    private final Candidates candidates;
    private final SliceNames names;
    private final Catalogue catalogue;
    private final Clock clock;

    ShowingTrials(Candidates candidates, SliceNames names, Catalogue catalogue, Clock clock) {
        this.candidates = candidates;
        this.names = names;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<Line> all(List<Trial> trials, Locale locale) {
        return trials.stream()
                .map(trial -> line(
                        trial,
                        candidates.called(
                                trial.tried().candidate(),
                                trial.tried().model(),
                                trial.tried().version(),
                                locale),
                        trial.tried().isAgainstLive()
                                ? text("trial.live", locale)
                                : candidates.called(trial.tried().against(), locale),
                        locale))
                .toList();
    }

    /** One with the names that its texts state; of many these would have to be read one by one. */
    Line one(Trial trial, Locale locale) {
        return line(trial, Candidates.label(model(trial), locale), against(trial, locale), locale);
    }

    private Line line(Trial trial, String candidate, String against, Locale locale) {
        Trial.Measured measured = trial.measured();
        return new Line(
                trial.id(),
                candidate,
                against,
                trial.asOf(),
                new Tag(
                        trial.state().kind(),
                        text("trial.state." + trial.state().word(), locale)),
                trial.isOpen(),
                trial.percent(),
                trial.done() / 2,
                trial.total() / 2,
                trial.state() == Trial.State.FAILED ? RunningTrials.problem(trial, locale) : null,
                measured,
                trial.createdBy(),
                trial.createdAt().atZoneSameInstant(clock.getZone()),
                trial.keepUntil());
    }

    private Model model(Trial trial) {
        return candidates
                .again(trial.tried().candidate(), trial.tried().text())
                .model()
                .model();
    }

    private String against(Trial trial, Locale locale) {
        return trial.tried().isAgainstLive()
                ? text("trial.live", locale)
                : Candidates.label(
                        candidates
                                .again(trial.tried().against(), trial.tried().againstText())
                                .model()
                                .model(),
                        locale);
    }

    /** What a version can be compared with. */
    List<Choice> others(List<Choice> choices, Locale locale) {
        return Stream.concat(Stream.of(new Choice(Trial.LIVE, text("trial.live", locale))), choices.stream())
                .toList();
    }

    /** What can be foretold: the items whose records end, which are those that speak against somebody. */
    List<Choice> outcomes(Locale locale) {
        Stream<Choice> items = catalogue.items().stream()
                .filter(item -> item.retention() != null)
                .map(item -> new Choice(item.item(), item.name().in(locale)));
        return Stream.concat(Stream.of(new Choice("", text("trial.outcome.none", locale))), items)
                .toList();
    }

    void figures(Trial trial, TrialFigures figures, org.springframework.ui.Model page, Locale locale) {
        var tables = new TrialTables(model(trial), locale);
        String candidate = Candidates.label(model(trial), locale);
        String against = against(trial, locale);
        page.addAttribute(
                "grades",
                tables.grades(List.of(
                        new TrialTables.Named(candidate, figures.candidate()),
                        new TrialTables.Named(against, figures.against()))));
        page.addAttribute("points", tables.points(candidate, figures.candidate(), against, figures.against()));
        page.addAttribute("spread", tables.spread(candidate, figures.candidate(), against, figures.against()));
        page.addAttribute("matrix", tables.matrix(figures.migration()));
        page.addAttribute("moves", figures.migration().points());
        page.addAttribute("regraded", figures.migration().grades());
        page.addAttribute("stability", tables.stability(figures.stability()));
        page.addAttribute(
                "slices",
                figures.slices().stream()
                        .map(sliced -> slice(tables, sliced, candidate, against, trial, locale))
                        .toList());
        var more = new MoreTables(model(trial), locale);
        page.addAttribute("drift", more.drift(figures.drift()));
        page.addAttribute(
                "fairness",
                figures.fairness().stream()
                        .map(fairness -> new SliceTable(
                                fairness.attribute(),
                                text("trial.slice." + fairness.attribute(), locale),
                                more.fairness(
                                        fairness,
                                        slice -> names.of(fairness.attribute(), slice, trial.asOf(), locale))))
                        .toList());
        TrialFigures.BackTested backTest = figures.backTest();
        if (backTest != null) {
            page.addAttribute("backTest", backTest);
            page.addAttribute(
                    "outcome",
                    catalogue
                            .item(backTest.item())
                            .map(item -> item.name().in(locale))
                            .orElse(backTest.item()));
            if (backTest.measured() != null) {
                page.addAttribute("agreement", more.agreement(backTest.measured()));
                page.addAttribute("tenths", more.tenths(backTest.measured()));
                page.addAttribute("thresholds", more.thresholds(backTest.measured()));
            }
        }
        page.addAttribute("sensitivity", tables.sensitivity(figures.sensitivity()));
        page.addAttribute("withoutAnswer", figures.withoutAnswer());
        page.addAttribute("fewest", Distribution.FEWEST);
    }

    private SliceTable slice(
            TrialTables tables,
            TrialFigures.Sliced sliced,
            String candidate,
            String against,
            Trial trial,
            Locale locale) {
        return new SliceTable(
                sliced.name(),
                text("trial.slice." + sliced.name(), locale),
                tables.slices(
                        sliced,
                        text("trial.slice." + sliced.name(), locale),
                        slice -> names.of(sliced.name(), slice, trial.asOf(), locale),
                        candidate,
                        against));
    }

    /** Both distributions when a weight is changed. */
    FigureTable weighed(Trial trial, Distribution before, Distribution after, Locale locale) {
        return new TrialTables(model(trial), locale)
                .grades(List.of(
                        new TrialTables.Named(text("trial.weight.before", locale), before),
                        new TrialTables.Named(text("trial.weight.after", locale), after)));
    }

    /** Who moves most, by code. */
    void movers(Trial trial, Migration moved, Optional<Tried> tried, org.springframework.ui.Model page, Locale locale) {
        Model model = model(trial);
        tried.map(found -> found.over().population().roster()).ifPresent(roster -> {
            page.addAttribute("risen", movers(model, moved.risen(), roster, locale));
            page.addAttribute("fallen", movers(model, moved.fallen(), roster, locale));
        });
    }

    private static List<Moved> movers(Model model, List<Mover> movers, Roster roster, Locale locale) {
        return movers.stream()
                .map(mover -> new Moved(
                        roster.code(mover.subject()),
                        PointsText.of(mover.before()),
                        PointsText.of(mover.after()),
                        PointsText.signed(mover.change()),
                        TrialTables.label(model, mover.gradeBefore(), locale),
                        TrialTables.label(model, mover.gradeAfter(), locale)))
                .toList();
    }

    static String text(String key, Locale locale, Object... arguments) {
        return Texts.of("trials", key, locale, arguments);
    }

    /** A trial as a page shows it. */
    record Line(
            UUID id,
            String candidate,
            String against,
            LocalDate asOf,
            Tag state,
            boolean open,
            int percent,
            int done,
            int total,
            @Nullable String problem,
            Trial.@Nullable Measured measured,
            String by,
            ZonedDateTime at,
            LocalDate keepUntil) {}

    /** The distributions by something. */
    record SliceTable(String name, String label, FigureTable table) {}

    /** An organisation that moves. */
    record Moved(String code, String before, String after, String change, String gradeBefore, String gradeAfter) {}
}
