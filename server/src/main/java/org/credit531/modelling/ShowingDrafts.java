package org.credit531.modelling;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.credit531.access.Visitor;
import org.credit531.change.LineDiff;
import org.credit531.edition.Edition;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.PublishedModels;
import org.credit531.language.FlawLine;
import org.credit531.web.Choice;
import org.credit531.web.Tag;
import org.credit531.workflow.CaseView;
import org.credit531.workflow.Cases;
import org.credit531.workflow.ShowingCases;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts drafts and their reviews into the reader's words. */
@Component
class ShowingDrafts {

    private final JdbcDrafts drafts;
    private final CheckingDrafts checking;
    private final Reviewing reviewing;
    private final ReviewRules rules;
    private final Register register;
    private final ShippedModels shipped;
    private final PublishedModels models;
    private final Evaluations evaluations;
    private final Cases cases;
    private final ShowingCases showing;
    private final MessageSource messages;

    ShowingDrafts(
            JdbcDrafts drafts,
            CheckingDrafts checking,
            Reviewing reviewing,
            ReviewRules rules,
            Register register,
            ShippedModels shipped,
            PublishedModels models,
            Evaluations evaluations,
            Cases cases,
            ShowingCases showing,
            MessageSource messages) {
        this.drafts = drafts;
        this.checking = checking;
        this.reviewing = reviewing;
        this.rules = rules;
        this.register = register;
        this.shipped = shipped;
        this.models = models;
        this.evaluations = evaluations;
        this.cases = cases;
        this.showing = showing;
        this.messages = messages;
    }

    List<Line> all(Locale locale) {
        return drafts.all().stream().map(draft -> line(draft, locale)).toList();
    }

    private Line line(ModelDraft draft, Locale locale) {
        var last = cases.steps(draft.id()).getLast();
        return new Line(
                draft.id(),
                called(draft.model(), locale),
                draft.version(),
                showing.state(Drafting.WORKFLOW, last.to(), locale),
                draft.writtenBy(),
                rules.due(last).orElse(null));
    }

    /** What a model is called; a new one has but its code. */
    private String called(String model, Locale locale) {
        return register.of(model).stream()
                .findFirst()
                .map(entry -> entry.model().label().in(locale))
                .orElse(model);
    }

    List<Offer> offered(Locale locale) {
        return shipped.offered().stream()
                .map(offered ->
                        new Offer(offered.model().id(), offered.model().label().in(locale)))
                .toList();
    }

    List<Choice> models(Locale locale) {
        return models.today().stream()
                .map(version -> new Choice(version.id(), version.model().label().in(locale)))
                .toList();
    }

    List<Evaluations.Work> work() {
        return evaluations.underWay();
    }

    /** Everything that the page of one draft shows. */
    void one(ModelDraft draft, Visitor visitor, Model model, Locale locale) {
        CaseView view = showing.of(Drafting.WORKFLOW, draft.id(), actors(draft, visitor), locale);
        String state = cases.state(draft.id());
        model.addAttribute("draft", draft);
        model.addAttribute("called", called(draft.model(), locale));
        model.addAttribute("view", view);
        model.addAttribute("state", state);
        model.addAttribute("due", rules.due(cases.steps(draft.id()).getLast()).orElse(null));
        model.addAttribute("released", Set.of("released", "retiring", "retired").contains(state));
        addText(draft, state, model, locale);
        reviewing.of(draft).ifPresent(review -> {
            model.addAttribute("review", ReviewView.of(review, locale));
            model.addAttribute("pairs", Pair.of(review.names(locale)));
            model.addAttribute("choices", choices(locale));
        });
    }

    /** What somebody has drafted or proposed himself, another decides: he is not offered it. */
    private Set<String> actors(ModelDraft draft, Visitor visitor) {
        Set<String> actors = new HashSet<>(Drafting.parts(visitor, draft));
        boolean own = draft.writtenBy().equalsIgnoreCase(visitor.name())
                || cases.steps(draft.id()).stream()
                        .anyMatch(step -> step.event().equals("propose-retirement")
                                && step.by().equalsIgnoreCase(visitor.name()));
        if (own) {
            actors.remove("approver");
        }
        return actors;
    }

    private void addText(ModelDraft draft, String state, Model model, Locale locale) {
        @Nullable
        String before = register.of(draft.model()).stream()
                .filter(entry -> entry.version() < draft.version())
                .findFirst()
                .map(Register.Entry::edition)
                .map(Edition::text)
                .orElse(null);
        model.addAttribute(
                "lines",
                before == null
                        ? List.of()
                        : LineDiff.between(before, draft.words().text()));
        if (Set.of("draft", "review", "reviewed").contains(state)) {
            model.addAttribute(
                    "flaws",
                    FlawLine.of(
                            checking.check(draft.model(), draft.words()).flaws(),
                            draft.words().text(),
                            locale));
        }
    }

    /** How many times one matters as much as the other. */
    List<Choice> choices(Locale locale) {
        return IntStream.concat(
                        IntStream.iterate(Comparisons.MOST_TIMES, times -> times >= 1, times -> times - 1),
                        IntStream.rangeClosed(2, Comparisons.MOST_TIMES).map(times -> -times))
                .mapToObj(times -> new Choice(Integer.toString(times), times(times, locale)))
                .toList();
    }

    String times(int times, Locale locale) {
        String key = times == 1 ? "weights.equal" : times > 0 ? "weights.more" : "weights.less";
        return messages.getMessage(key, new Object[] {Math.abs(times)}, locale);
    }

    /** A draft in the list. */
    record Line(
            UUID id,
            String called,
            int version,
            Tag state,
            String by,
            @Nullable LocalDate due) {}

    /** A file of this release that is newer than what is released here. */
    record Offer(String model, String label) {}

    /** Two parts that are compared. */
    record Pair(String first, String second) {

        static List<Pair> of(List<String> parts) {
            return IntStream.range(0, parts.size())
                    .boxed()
                    .flatMap(row -> IntStream.range(row + 1, parts.size())
                            .mapToObj(column -> new Pair(parts.get(row), parts.get(column))))
                    .toList();
        }
    }
}
