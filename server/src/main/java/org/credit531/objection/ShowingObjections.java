package org.credit531.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.organisation.UnitNames;
import org.credit531.web.Tag;
import org.credit531.workflow.CaseView;
import org.credit531.workflow.ShowingCases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Objections in the reader's words. */
@Component
class ShowingObjections {

    /** What needs more than a reason has a form of its own. */
    private static final Set<String> OF_THEIR_OWN = Set.of("correct", "complete", "overrule");

    private final ShowingCases cases;
    private final Catalogue catalogue;
    private final UnitNames units;
    private final MessageSource messages;
    private final Clock clock;

    ShowingObjections(ShowingCases cases, Catalogue catalogue, UnitNames units, MessageSource messages, Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /** A case as a line of a list. */
    Line line(Objection objection, String state, Locale locale) {
        LocalDate dueOn = objection.dueOn();
        boolean overdue = state.equals("overdue")
                || state.equals("review-overdue")
                || dueOn != null && !OpenStates.ANSWERED.contains(state) && dueOn.isBefore(LocalDate.now(clock));
        return new Line(
                objection,
                item(objection, locale),
                field(objection, locale),
                unit(objection, locale),
                text("objection.kind." + objection.kind().code(), locale),
                overdue
                        ? new Tag(
                                "failed",
                                cases.state(Objecting.WORKFLOW, state, locale).label())
                        : cases.state(Objecting.WORKFLOW, state, locale),
                dueOn == null ? "" : dueOn.toString(),
                overdue);
    }

    /** What happened, and what these actors can do. */
    Shown shown(Objection objection, Set<String> parts, Locale locale) {
        CaseView whole = cases.of(Objecting.WORKFLOW, objection.id(), parts, locale);
        var offers = whole.offers().stream()
                .collect(Collectors.partitioningBy(offer -> OF_THEIR_OWN.contains(offer.event())));
        return new Shown(
                new CaseView(whole.state(), whole.due(), offers.getOrDefault(false, List.of()), whole.steps()),
                offers.getOrDefault(true, List.of()));
    }

    /**
     * A case.
     *
     * @param view what happened, and what can be done that needs a reason at most
     * @param forms what else can be done
     */
    record Shown(CaseView view, List<CaseView.Offer> forms) {}

    /** What became of it, in sentences, the first first. */
    List<String> story(Objection objection, Locale locale) {
        List<String> story = new ArrayList<>();
        story.add(text(
                "objection.story.submitted", locale, objection.submittedOn().toString()));
        if (objection.lateOn() != null) {
            String key = objection.isOfSubject() ? "objection.story.late" : "objection.story.late.challenge";
            story.add(text(key, locale, objection.lateOn().toString()));
        }
        var answer = objection.answer();
        if (answer != null) {
            story.add(text(
                    "objection.story.answered",
                    locale,
                    answer.on().toString(),
                    text("objection.outcome." + answer.outcome().code(), locale),
                    answer.reason()));
        }
        review(objection, locale, story);
        return story;
    }

    private void review(Objection objection, Locale locale, List<String> story) {
        var review = objection.review();
        if (review == null) {
            return;
        }
        story.add(text("objection.story.review", locale, review.askedOn().toString()));
        if (review.settledOn() != null) {
            String settled = review.settledOn().toString();
            story.add(
                    review.outcome() == null
                            ? text("objection.story.upheld", locale, settled)
                            : text(
                                    "objection.story.overruled",
                                    locale,
                                    settled,
                                    text("objection.outcome." + review.outcome().code(), locale)));
        }
    }

    private String item(Objection objection, Locale locale) {
        String item = objection.contested().item();
        return catalogue.item(item).map(found -> found.name().in(locale)).orElse(item);
    }

    private String field(Objection objection, Locale locale) {
        String name = objection.contested().field();
        return name.isEmpty()
                ? text("objection.field.whole", locale)
                : catalogue
                        .item(objection.contested().item())
                        .flatMap(item -> item.field(name))
                        .map(field -> field.title(locale))
                        .orElse(name);
    }

    /** The office, or the department where there is no such office. */
    private String unit(Objection objection, Locale locale) {
        String office = Membership.of(objection.region(), objection.unit()).organisation();
        String named = units.names(List.of(office), locale).get(office);
        return named == null ? unit(objection.unit(), locale) : named;
    }

    /** The name of a department. */
    String unit(String code, Locale locale) {
        return catalogue.unit(code).map(unit -> unit.name().in(locale)).orElse(code);
    }

    String text(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }

    /**
     * A case as a line.
     *
     * @param item the name of the catalogue item
     * @param field the label of the field, or that the whole record is meant
     * @param unit the name of the office that answers
     * @param kind whose it is
     * @param state the state, red where it is late
     * @param dueOn the last day for the next step, empty where there is none
     * @param overdue whether that is over
     */
    record Line(
            Objection objection,
            String item,
            String field,
            String unit,
            String kind,
            Tag state,
            String dueOn,
            boolean overdue) {}
}
