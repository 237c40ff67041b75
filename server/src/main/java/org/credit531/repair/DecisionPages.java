package org.credit531.repair;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For units: the notice on repair is served together with the decision, as a letter; and whether that was done. */
@Controller
class DecisionPages {

    private static final int PAGE = 25;
    private static final String ADDRESS = "/repairs/notices";
    private static final List<String> WAYS = List.of("in-person", "post", "electronic");

    private final JdbcDecisions decisions;
    private final TellingDecisions telling;
    private final Subjects subjects;
    private final RepairRules rules;
    private final ShowingRepairs showing;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecisionPages(
            JdbcDecisions decisions,
            TellingDecisions telling,
            Subjects subjects,
            RepairRules rules,
            ShowingRepairs showing,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.decisions = decisions;
        this.telling = telling;
        this.subjects = subjects;
        this.rules = rules;
        this.showing = showing;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String list(
            @RequestParam(defaultValue = "open") String which,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            Locale locale) {
        boolean served = which.equals("served");
        List<Decision> found = decisions.list(served, JdbcDecisions.Place.of(cursor), PAGE + 1);
        List<Decision> page = found.stream().limit(PAGE).toList();
        Map<SubjectId, Subject> about =
                subjects.byId(page.stream().map(Decision::subject).distinct().toList());
        model.addAttribute(
                "decisions",
                page.stream()
                        .flatMap(one -> line(one, about.get(one.subject()), locale).stream())
                        .toList());
        model.addAttribute("which", served ? "served" : "open");
        model.addAttribute("choices", showing.choices("repair.notices.", List.of("open", "served"), locale));
        model.addAttribute("ways", showing.choices("repair.way.", WAYS, locale));
        model.addAttribute("today", LocalDate.now(clock).toString());
        model.addAttribute("paging", paging(which, cursor, found));
        return "repair/notices";
    }

    private static Paging paging(String which, @Nullable String cursor, List<Decision> found) {
        String first = ADDRESS + "?which=" + (which.equals("served") ? "served" : "open");
        return new Paging(
                cursor == null ? null : first,
                found.size() <= PAGE ? null : first + "&cursor=" + JdbcDecisions.Place.after(found.get(PAGE - 1)));
    }

    private Optional<Line> line(Decision decision, @Nullable Subject subject, Locale locale) {
        return subject == null
                ? Optional.empty()
                : telling.present(decision)
                        .map(statement -> new Line(
                                decision,
                                subject,
                                showing.record(statement, rules.of(statement), locale),
                                decision.served() == null
                                        ? ""
                                        : showing.text(
                                                "repair.way."
                                                        + decision.served().how(),
                                                locale),
                                isOf(decision, Visitor.current())));
    }

    /** Issues the letter, or opens the one that was issued. */
    @PostMapping(ADDRESS + "/{item}/{record}/letter")
    String letter(@PathVariable String item, @PathVariable UUID record) {
        Decision decision = ofUnit(item, record, Visitor.current());
        Subject subject = Optional.ofNullable(
                        subjects.byId(List.of(decision.subject())).get(decision.subject()))
                .orElseThrow(DecisionPages::unknown);
        return "redirect:/documents/"
                + transaction.execute(status ->
                        telling.letter(subject, telling.present(decision).orElseThrow(DecisionPages::unknown)));
    }

    @PostMapping(ADDRESS + "/{item}/{record}/served")
    String served(
            @PathVariable String item,
            @PathVariable UUID record,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String how,
            RedirectAttributes next,
            Locale locale) {
        Visitor visitor = Visitor.current();
        Decision decision = ofUnit(item, record, visitor);
        try {
            serve(decision, service(decision, on, how), visitor);
            next.addFlashAttribute("done", true);
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
        return "redirect:" + ADDRESS;
    }

    private void serve(Decision decision, Decision.Service service, Visitor visitor) {
        transaction.executeWithoutResult(status -> {
            if (!decisions.served(decision.item(), decision.recordKey(), service, visitor.name())) {
                throw new RequestProblem(HttpStatus.CONFLICT, "repair-served-already");
            }
            ledger.record(new Act(
                    AuditEvent.REPAIR_NOTICE_SERVED,
                    decision.item() + " " + service.on() + " " + service.how(),
                    decision.subject().value(),
                    false,
                    null));
        });
    }

    /** Together with the decision: not before it was made, and not in the future. */
    private Decision.Service service(Decision decision, @Nullable LocalDate on, String how) {
        if (on == null
                || on.isBefore(decision.decidedOn())
                || on.isAfter(LocalDate.now(clock))
                || !WAYS.contains(how)) {
            throw new RequestProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "repair-service",
                    decision.decidedOn().toString());
        }
        return new Decision.Service(on, how);
    }

    /** A decision of the visitor's own office: others' look like what is not there. */
    private Decision ofUnit(String item, UUID record, Visitor visitor) {
        return decisions.find(item, record).filter(one -> isOf(one, visitor)).orElseThrow(DecisionPages::unknown);
    }

    /** Who decided serves: an office above it reads. */
    private static boolean isOf(Decision decision, Visitor visitor) {
        return visitor.scope(Action.WRITE, Resource.REPAIR_NOTICES)
                        .covers(decision.unit(), decision.region(), decision.item())
                && visitor.region().equals(decision.region());
    }

    private static RequestProblem unknown() {
        return new RequestProblem(HttpStatus.NOT_FOUND, "repair-unknown-record");
    }

    /** A decision as a line of the list, and whether its notice is the visitor's to serve. */
    record Line(Decision decision, Subject subject, ShowingRepairs.RecordLine record, String served, boolean own) {}
}
