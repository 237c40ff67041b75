package org.credit531.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.credit531.calendar.UnknownYear;
import org.credit531.calendar.Verified;
import org.credit531.law.Citation;
import org.credit531.law.Laws;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases in the reader's words. */
@Component
public class ShowingCases {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Workflows workflows;
    private final Cases cases;
    private final Laws laws;
    private final Clock clock;

    ShowingCases(Workflows workflows, Cases cases, Laws laws, Clock clock) {
        this.workflows = workflows;
        this.cases = cases;
        this.laws = laws;
        this.clock = clock;
    }

    /** A case, with what these actors can do with it. */
    public CaseView of(String workflow, UUID id, Set<String> actors, Locale locale) {
        var table = workflows.named(workflow);
        var state = cases.state(id);
        var offers = table.offers(state, actors).stream()
                .map(offer -> new CaseView.Offer(offer.event(), offer.label().in(locale), offer.remark()))
                .toList();
        return new CaseView(tag(table, state, locale), due(id, locale), offers, steps(table, id, locale));
    }

    /** The same for programs. */
    public CaseJson json(String workflow, UUID id, Set<String> actors) {
        String state = cases.state(id);
        return new CaseJson(
                state,
                day(id),
                cases.steps(id).stream()
                        .map(step -> new CaseJson.StepJson(
                                step.event(), step.to(), step.by(), there(step.at()), step.remark()))
                        .toList(),
                workflows.named(workflow).offers(state, actors).stream()
                        .map(offer -> new CaseJson.OfferJson(offer.event(), offer.remark()))
                        .toList());
    }

    private @Nullable LocalDate day(UUID id) {
        try {
            return cases.due(id).map(Due::day).orElse(null);
        } catch (UnknownYear unknown) {
            return null;
        }
    }

    private OffsetDateTime there(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    private CaseView.@Nullable DueLine due(UUID id, Locale locale) {
        try {
            return cases.due(id).map(due -> line(due, locale)).orElse(null);
        } catch (UnknownYear unknown) {
            return new CaseView.DueLine("", false, "", "/law", true);
        }
    }

    private CaseView.DueLine line(Due due, Locale locale) {
        Citation citation = laws.citation(due.period().article(), locale);
        return new CaseView.DueLine(
                due.day().toString(),
                due.late(),
                citation.citation(),
                citation.address(),
                due.period().verified() == Verified.YES);
    }

    /** The tag of a state. */
    public Tag state(String workflow, String state, Locale locale) {
        return tag(workflows.named(workflow), state, locale);
    }

    private static Tag tag(Workflow table, String code, Locale locale) {
        var state = table.state(code);
        return new Tag(state.last() ? "done" : "running", state.label().in(locale));
    }

    private List<CaseView.StepLine> steps(Workflow table, UUID id, Locale locale) {
        return cases.steps(id).reversed().stream()
                .map(step -> new CaseView.StepLine(
                        table.event(step.event()).in(locale),
                        step.by(),
                        TIME.format(step.at().atZoneSameInstant(clock.getZone())),
                        step.remark()))
                .toList();
    }
}
