package org.credit531.trials;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.language.Texts;
import org.credit531.scoring.Model;
import org.credit531.trial.report.Migration;
import org.credit531.trial.report.Mover;
import org.credit531.web.Choice;
import org.credit531.web.PointsText;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts trials and their figures into the reader's words. */
@Component
class ShowingTrials {

    private final Candidates candidates;
    private final Catalogue catalogue;
    private final Clock clock;

    ShowingTrials(Candidates candidates, Catalogue catalogue, Clock clock) {
        this.candidates = candidates;
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

    /** What the texts of a trial say today; of many trials these would have to be read one by one. */
    ReadModels models(Trial trial, Locale locale) {
        Trial.Tried tried = trial.tried();
        Candidates.Text candidate = candidates.text(tried.candidate(), tried.text());
        String called = candidates.called(tried.candidate(), tried.model(), tried.version(), locale);
        if (tried.isAgainstLive()) {
            return new ReadModels(restored(candidate, called, locale), null, candidates.inForce());
        }
        Candidates.Text against = candidates.text(tried.against(), tried.againstText());
        return new ReadModels(
                restored(candidate, called, locale),
                restored(against, candidates.called(tried.against(), locale), locale),
                candidates.inForce());
    }

    private static ReadModels.Restored restored(Candidates.Text text, String called, Locale locale) {
        Model model = text.model();
        return new ReadModels.Restored(model == null ? called : Candidates.label(model, locale), model, text.flaws());
    }

    /** One with the names that its texts state. */
    Line one(Trial trial, ReadModels models, Locale locale) {
        return line(trial, models.candidate().name(), against(models, locale), locale);
    }

    /** What a trial is compared with. */
    static String against(ReadModels models, Locale locale) {
        ReadModels.Restored against = models.against();
        return against == null ? text("trial.live", locale) : against.name();
    }

    private @Nullable Read reading(@Nullable ReadSoFar reading, Locale locale) {
        if (reading == null) {
            return null;
        }
        List<ReadItem> items = reading.items().stream()
                .filter(item -> item.expected() > 0)
                .map(item -> new ReadItem(
                        catalogue
                                .item(item.item())
                                .map(found -> found.name().in(locale))
                                .orElse(item.item()),
                        item.read(),
                        item.expected()))
                .toList();
        return new Read(reading.organisations(), reading.read(), reading.expected(), items);
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
                reading(trial.reading(), locale),
                trial.state() == Trial.State.FAILED ? RunningTrials.problem(trial, locale) : null,
                measured,
                trial.createdBy(),
                trial.createdAt().atZoneSameInstant(clock.getZone()),
                trial.keepUntil());
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

    /** Who moves most, by code. */
    void movers(ReadModels models, Migration moved, Roster roster, org.springframework.ui.Model page, Locale locale) {
        TrialWords words = models.words(locale);
        page.addAttribute("risen", movers(words, moved.risen(), roster));
        page.addAttribute("fallen", movers(words, moved.fallen(), roster));
    }

    private static List<Moved> movers(TrialWords words, List<Mover> movers, Roster roster) {
        return movers.stream()
                .map(mover -> new Moved(
                        roster.code(mover.subject()),
                        PointsText.of(mover.before()),
                        PointsText.of(mover.after()),
                        PointsText.signed(mover.change()),
                        words.grade(mover.gradeBefore()).label(),
                        words.grade(mover.gradeAfter()).label()))
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
            @Nullable Read reading,
            @Nullable String problem,
            Trial.@Nullable Measured measured,
            String by,
            ZonedDateTime at,
            LocalDate keepUntil) {}

    /** How far its population is read. */
    record Read(int organisations, long records, long expected, List<ReadItem> items) {}

    /**
     * How far the records of an item are read.
     *
     * @param expected about how many there are
     */
    record ReadItem(String name, long records, long expected) {}

    /** An organisation that moves. */
    record Moved(String code, String before, String after, String change, String gradeBefore, String gradeAfter) {}
}
