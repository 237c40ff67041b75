package org.credit531.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.CaseFilter;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Workflow;
import org.credit531.workflow.Workflows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The cases of a unit, of the credit centre, or a subject's own: the list with what is due first, and each with its history. */
@Controller
class CasePages {

    private static final int PAGE = 25;
    private static final String ADDRESS = "/objections";

    private final Answering answering;
    private final Evidence evidence;
    private final SealedWords sealing;
    private final Cases cases;
    private final Workflow workflow;
    private final ShowingObjections showing;
    private final ShowingValues values;
    private final Ledger ledger;

    CasePages(
            Answering answering,
            Evidence evidence,
            SealedWords sealing,
            Cases cases,
            Workflows workflows,
            ShowingObjections showing,
            ShowingValues values,
            Ledger ledger) {
        this.answering = answering;
        this.evidence = evidence;
        this.sealing = sealing;
        this.cases = cases;
        this.workflow = workflows.named(Objecting.WORKFLOW);
        this.showing = showing;
        this.values = values;
        this.ledger = ledger;
    }

    @GetMapping(ADDRESS)
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "open") String which,
            @RequestParam(required = false) @Nullable LocalDate due,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            Locale locale) {
        Visitor visitor = Visitor.current();
        boolean own = Answering.isSubject(visitor);
        var filter = CaseFilter.of(Answering.ownCode(visitor), text, due, cursor);
        List<Objection> found = answering.search(filter, states(which), PAGE + 1, visitor);
        List<Objection> page = found.stream().limit(PAGE).toList();
        Map<UUID, String> standing =
                cases.states(page.stream().map(Objection::id).toList());
        var lines = page.stream()
                .map(one -> showing.line(one, standing.getOrDefault(one.id(), ""), locale))
                .toList();
        model.addAttribute("cases", lines);
        model.addAttribute(
                "overdue",
                lines.stream().filter(ShowingObjections.Line::overdue).count());
        model.addAttribute("own", own);
        model.addAttribute("text", text);
        model.addAttribute("due", due);
        model.addAttribute("which", which);
        model.addAttribute("choices", values.choices("objection.which.", List.of("open", "review", "ended"), locale));
        model.addAttribute("paging", paging(text, which, due, cursor, found));
        return "objection/cases";
    }

    private List<String> states(String which) {
        return switch (which) {
            case "ended" -> workflow.lastStates();
            case "review" -> OpenStates.UNDER_REVIEW;
            default -> workflow.openStates();
        };
    }

    private static Paging paging(
            String text, String which, @Nullable LocalDate due, @Nullable String cursor, List<Objection> found) {
        String first = cursor == null ? null : address(text, which, due, null);
        if (found.size() <= PAGE) {
            return new Paging(first, null);
        }
        String place = found.get(PAGE - 1).place();
        return new Paging(first, address(text, which, due, place));
    }

    private static String address(String text, String which, @Nullable LocalDate due, @Nullable String cursor) {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam("text", "{text}")
                .queryParam("which", "{which}")
                .queryParamIfPresent("due", Optional.ofNullable(due))
                .queryParamIfPresent("cursor", Optional.ofNullable(cursor))
                .encode()
                .buildAndExpand(text, which)
                .toUriString();
    }

    @GetMapping(ADDRESS + "/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        Visitor visitor = Visitor.current();
        Objection objection = answering.visible(id, visitor);
        var parts = Answering.parts(objection, visitor);
        enter(objection, AuditEvent.OBJECTION_READ, objection.number());
        model.addAttribute("line", showing.line(objection, cases.state(id), locale));
        model.addAttribute("story", showing.story(objection, locale));
        var shown = showing.shown(objection, parts, locale);
        model.addAttribute("view", shown.view());
        model.addAttribute("forms", shown.forms());
        model.addAttribute("inputs", values.inputs(objection, locale));
        model.addAttribute(
                "outcomes",
                values.choices(
                        "objection.outcome.", List.of("delete", "correct", "complete", "stop-disclosure"), locale));
        model.addAttribute("address", ADDRESS + "/" + id);
        Answering.scoped(visitor, () -> {
            model.addAttribute("words", sealing.words(id));
            model.addAttribute("contact", sealing.contact(id).orElse(""));
            model.addAttribute("files", evidence.of(id));
            return id;
        });
        return "objection/case";
    }

    @GetMapping(ADDRESS + "/{id}/files/{number}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int number) {
        Visitor visitor = Visitor.current();
        Objection objection = answering.visible(id, visitor);
        ResponseEntity<byte[]> file = Answering.scoped(visitor, () -> evidence.answer(id, number));
        enter(objection, AuditEvent.EVIDENCE_READ, objection.number() + " " + number);
        return file;
    }

    @PostMapping(ADDRESS + "/{id}/{event}")
    String act(
            @PathVariable UUID id,
            @PathVariable String event,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes next,
            Locale locale) {
        Visitor visitor = Visitor.current();
        Objection objection = answering.visible(id, visitor);
        try {
            answering.act(id, new Wish(event, remark, outcome, values.changes(objection, parameters)), visitor);
            next.addFlashAttribute("done", true);
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
        return "redirect:" + ADDRESS + "/" + id;
    }

    private void enter(Objection objection, AuditEvent event, String what) {
        ledger.lookUp(Act.lookUp(event, objection.about().id().value(), what));
    }
}
