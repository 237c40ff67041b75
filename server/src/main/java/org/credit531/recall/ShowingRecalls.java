package org.credit531.recall;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.ModelVersion;
import org.credit531.evaluation.PublishedModels;
import org.credit531.language.Texts;
import org.credit531.web.Choice;
import org.credit531.web.Tag;
import org.credit531.workflow.CaseView;
import org.credit531.workflow.ShowingCases;
import org.springframework.stereotype.Component;

/** Recalls in the reader's words. */
@Component
class ShowingRecalls {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int HUNDRED = 100;

    private final PublishedModels models;
    private final CountingRecalls counting;
    private final Evaluations evaluations;
    private final ShowingCases cases;
    private final Clock clock;

    ShowingRecalls(
            PublishedModels models,
            CountingRecalls counting,
            Evaluations evaluations,
            ShowingCases cases,
            Clock clock) {
        this.models = models;
        this.counting = counting;
        this.evaluations = evaluations;
        this.cases = cases;
        this.clock = clock;
    }

    /** A recall as a line of the list. */
    Line line(ModelRecall recall, Locale locale) {
        return new Line(
                recall.id(),
                models.called(recall.what().model(), recall.what().version()).in(locale),
                recall.what().version(),
                recall.what().from().toString(),
                state(recall, locale),
                recall.proposedBy(),
                TIME.format(recall.proposedAt().atZoneSameInstant(clock.getZone())));
    }

    private static Tag state(ModelRecall recall, Locale locale) {
        String kind = recall.stage() == ModelRecall.Stage.DONE
                ? "done"
                : recall.stage().isUnderWay() ? "running" : "plain";
        return new Tag(kind, text("recall.stage." + recall.stage().word(), locale));
    }

    /** How far a recall is. */
    Progress progress(ModelRecall recall) {
        RecallCounts counts = counting.counts(recall);
        long evaluating = evaluations.underWay().stream()
                .filter(work -> work.cause().equals("models"))
                .mapToLong(Evaluations.Work::left)
                .sum();
        long percent = switch (recall.stage()) {
            case RESULTS -> counts.found() == 0 ? 0 : HUNDRED * counts.recomputed() / counts.found();
            case SUBJECTS -> counts.subjects() == 0 ? 0 : HUNDRED * counts.subjectsTold() / counts.subjects();
            case USERS -> counts.users() == 0 ? 0 : HUNDRED * counts.usersTold() / counts.users();
            case DONE -> HUNDRED;
            case PROPOSED, ENDED, REPORTS -> 0;
        };
        return new Progress(
                recall.id(), recall.stage().word(), recall.stage().isUnderWay(), percent, evaluating, counts);
    }

    /** Everything that the page of a recall shows of its case; whoever proposed it is not offered to sign it. */
    CaseView view(ModelRecall recall, Visitor visitor, Locale locale) {
        Set<String> actors = new HashSet<>(Recalling.parts(visitor, recall));
        if (recall.proposedBy().equalsIgnoreCase(visitor.name())) {
            actors.remove("approver");
        }
        return cases.of(Recalling.WORKFLOW, recall.id(), actors, locale);
    }

    /** The versions that can be recalled, the latest of each model first. */
    List<Choice> choices(Locale locale) {
        List<Choice> choices = new ArrayList<>();
        models.versions().reversed().stream()
                .filter(version -> version.evaluates().isPresent())
                .filter(version ->
                        models.recall(version.id(), version.version()).isEmpty())
                .forEach(version -> choices.add(choice(version, locale)));
        return choices;
    }

    private static Choice choice(ModelVersion version, Locale locale) {
        return new Choice(
                version.id() + "/" + version.version(),
                text("recall.version.of", locale, version.model().label().in(locale), version.version()));
    }

    static String text(String key, Locale locale, Object... arguments) {
        return Texts.of("recall", key, locale, arguments);
    }

    /** A recall in the list. */
    record Line(UUID id, String called, int version, String from, Tag state, String by, String at) {}

    /**
     * How far a recall is.
     *
     * @param percent of the present stage
     * @param evaluating how many organisations are still to be evaluated before results can be compared
     */
    record Progress(UUID id, String stage, boolean open, long percent, long evaluating, RecallCounts counts) {}
}
