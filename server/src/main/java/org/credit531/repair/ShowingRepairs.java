package org.credit531.repair;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.law.Citation;
import org.credit531.law.Laws;
import org.credit531.organisation.UnitNames;
import org.credit531.record.ReportAddress;
import org.credit531.record.Statement;
import org.credit531.web.Choice;
import org.credit531.web.Tag;
import org.credit531.workflow.CaseView;
import org.credit531.workflow.ShowingCases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Repairs in the reader's words. */
@Component
class ShowingRepairs {

    private final ShowingCases cases;
    private final Catalogue catalogue;
    private final UnitNames units;
    private final Laws laws;
    private final MessageSource messages;
    private final Clock clock;

    ShowingRepairs(
            ShowingCases cases, Catalogue catalogue, UnitNames units, Laws laws, MessageSource messages, Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.units = units;
        this.laws = laws;
        this.messages = messages;
        this.clock = clock;
    }

    /** A case as a line. */
    Line line(Repair repair, String state, Locale locale) {
        return lines(List.of(repair), Map.of(repair.id(), state), locale).getFirst();
    }

    /** Cases as lines of a list, in their states; the names of their offices are asked for once. */
    List<Line> lines(List<Repair> repairs, Map<UUID, String> states, Locale locale) {
        Map<String, String> offices = offices(
                repairs.stream().map(Repair::target).map(ShowingRepairs::office).toList(), locale);
        return repairs.stream()
                .map(repair -> line(repair, states.getOrDefault(repair.id(), "submitted"), offices, locale))
                .toList();
    }

    private Line line(Repair repair, String state, Map<String, String> offices, Locale locale) {
        LocalDate dueOn = repair.days().dueOn();
        boolean overdue = OpenRepairs.LATE.contains(state)
                || dueOn != null && !state.equals("refused") && dueOn.isBefore(LocalDate.now(clock));
        Tag tag = cases.state(Applying.WORKFLOW, state, locale);
        return new Line(
                repair,
                item(repair.target().item(), locale),
                category(repair.target().category(), locale),
                unitName(repair.target().unit(), repair.target().region(), offices, locale),
                overdue ? new Tag("failed", tag.label()) : tag,
                dueOn == null ? "" : dueOn.toString(),
                overdue);
    }

    /** What happened, and what these actors can do. */
    CaseView view(Repair repair, Set<String> parts, Locale locale) {
        return cases.of(Applying.WORKFLOW, repair.id(), parts, locale);
    }

    /** What became of it, in sentences, the first first. */
    List<String> story(Repair repair, Locale locale) {
        List<String> story = new ArrayList<>();
        story.add(text(
                "repair.story.submitted", locale, repair.days().submittedOn().toString()));
        if (repair.days().lateOn() != null) {
            story.add(text("repair.story.late", locale, repair.days().lateOn().toString()));
        }
        var answer = repair.answer();
        if (answer != null) {
            String key = "repair.story." + answer.outcome().code();
            story.add(text(key, locale, answer.on().toString(), answer.reason()));
        }
        var review = repair.review();
        if (review != null) {
            story.add(text("repair.story.review", locale, review.askedOn().toString()));
            if (review.settledOn() != null) {
                String key = review.overruled() ? "repair.story.overruled" : "repair.story.upheld";
                story.add(text(key, locale, review.settledOn().toString()));
            }
        }
        return story;
    }

    /** The conditions of a record, in plain words: how each stands, and how to meet it. */
    List<ConditionLine> conditions(Classed classed, List<Condition> conditions, Locale locale) {
        return conditions.stream()
                .map(condition -> conditionLine(classed, condition, locale))
                .toList();
    }

    private ConditionLine conditionLine(Classed classed, Condition condition, Locale locale) {
        String kind = condition.kind().code();
        String state = condition.state().code();
        Tag tag = new Tag(
                switch (condition.state()) {
                    case MET -> "done";
                    case TO_SHOW -> "info";
                    case UNMET -> "failed";
                },
                text("repair.condition.state." + state, locale));
        String how = condition.kind() == Condition.Kind.REPAIRABLE && classed.never() != null
                ? classed.never().instead().in(locale) + " "
                        + citation(classed.never().article(), locale).citation()
                : text("repair.condition." + kind + "." + state, locale, String.valueOf(condition.from()));
        return new ConditionLine(text("repair.condition." + kind, locale), tag, how);
    }

    /** How it stands with a record: its class, and the days that follow from it. */
    RecordLine record(Statement statement, Classed classed, Locale locale) {
        return record(statement, classed, offices(List.of(office(statement)), locale), locale);
    }

    /** The same in a list, for which the names of the offices were asked for at once. */
    RecordLine record(Statement statement, Classed classed, Map<String, String> offices, Locale locale) {
        return new RecordLine(
                statement,
                item(statement.item(), locale),
                number(statement),
                unitName(statement.unit(), statement.region(), offices, locale),
                category(classed.of().category(), locale),
                classed.rule().name().in(locale),
                citation(classed.rule().article(), locale),
                classed.never() == null ? classed.repairableFrom().toString() : "",
                String.valueOf(statement.removalOn()),
                disputed(statement, locale),
                Decision.page(statement.item(), statement.recordKey()),
                ReportAddress.of(statement.partyCode(), statement.item(), statement.recordKey()));
    }

    /** That an objection to it is open, and since when; empty while none is. */
    private String disputed(Statement statement, Locale locale) {
        LocalDate since = statement.contest().disputedSince();
        return since == null ? "" : text("records.disputed", locale, since.toString());
    }

    /** The number of a decision, where its record has one. */
    private static String number(Statement statement) {
        return statement.values().get("document-number") instanceof String number ? number : "";
    }

    String item(String code, Locale locale) {
        return catalogue.item(code).map(found -> found.name().in(locale)).orElse(code);
    }

    String category(Category category, Locale locale) {
        return text("repair.class." + category.code(), locale);
    }

    /** The office, or the department where there is no such office. */
    String unit(Repair.Target target, Locale locale) {
        return unitName(target.unit(), target.region(), offices(List.of(office(target)), locale), locale);
    }

    private String unitName(String unit, String region, Map<String, String> offices, Locale locale) {
        String named = offices.get(Membership.of(region, unit).organisation());
        return named == null ? department(unit, locale) : named;
    }

    /** The names of offices, asked for once. */
    Map<String, String> offices(List<String> offices, Locale locale) {
        return units.names(Set.copyOf(offices), locale);
    }

    /** The office that states a record. */
    static String office(Statement statement) {
        return Membership.of(statement.region(), statement.unit()).organisation();
    }

    private static String office(Repair.Target target) {
        return Membership.of(target.region(), target.unit()).organisation();
    }

    String department(String unit, Locale locale) {
        return catalogue.unit(unit).map(found -> found.name().in(locale)).orElse(unit);
    }

    Citation citation(String article, Locale locale) {
        return laws.citation(article, locale);
    }

    List<Choice> choices(String prefix, List<String> values, Locale locale) {
        return values.stream()
                .map(value -> new Choice(value, text(prefix + value, locale)))
                .toList();
    }

    String text(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }

    /** A case as a line. */
    record Line(Repair repair, String item, String category, String unit, Tag state, String dueOn, boolean overdue) {}

    /** A condition: what is asked for, how it stands, how to meet it. */
    record ConditionLine(String what, Tag state, String how) {}

    /**
     * An adverse record.
     *
     * @param number the number of the decision, empty where it has none
     * @param from the first day for repair, empty where there is none
     * @param ends the first day on which it is gone by itself
     * @param disputed that an objection to it is open, empty while none is
     * @param address the form
     * @param report where an error in it is reported
     */
    record RecordLine(
            Statement statement,
            String item,
            String number,
            String unit,
            String category,
            String rule,
            Citation basis,
            String from,
            String ends,
            String disputed,
            String address,
            String report) {}
}
