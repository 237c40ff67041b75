package org.credit531.repair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.CsvFile;
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

/** The applications of a unit, of the credit centre, or a subject's own: the list with what is due first, and each with its history. */
@Controller
class RepairCasePages {

    private static final int PAGE = 25;
    private static final int MOST_IN_FILE = 5_000;
    private static final String ADDRESS = "/repairs/cases";
    private static final List<String> COLUMNS =
            List.of("number", "subject", "code", "record", "class", "unit", "decided", "submitted", "due", "state");

    private final JdbcRepairs repairs;
    private final Deciding deciding;
    private final RepairFiles proof;
    private final Commitments commitments;
    private final Cases cases;
    private final Workflow workflow;
    private final ShowingRepairs showing;
    private final Ledger ledger;

    RepairCasePages(
            JdbcRepairs repairs,
            Deciding deciding,
            RepairFiles proof,
            Commitments commitments,
            Cases cases,
            Workflows workflows,
            ShowingRepairs showing,
            Ledger ledger) {
        this.repairs = repairs;
        this.deciding = deciding;
        this.proof = proof;
        this.commitments = commitments;
        this.cases = cases;
        this.workflow = workflows.named(Applying.WORKFLOW);
        this.showing = showing;
        this.ledger = ledger;
    }

    /** What a list is asked for. */
    record Asked(
            @Nullable String text,
            @Nullable String which,
            @Nullable LocalDate due,
            @Nullable String cursor) {

        String words() {
            return text == null ? "" : text;
        }

        String states() {
            return which == null ? "open" : which;
        }
    }

    @GetMapping(ADDRESS)
    String list(Asked asked, Model model, Locale locale) {
        Visitor visitor = Visitor.current();
        boolean own = Deciding.isSubject(visitor);
        List<Repair> found = found(asked, visitor, PAGE + 1);
        var lines = lines(found.stream().limit(PAGE).toList(), locale);
        model.addAttribute("cases", lines);
        model.addAttribute(
                "overdue", lines.stream().filter(ShowingRepairs.Line::overdue).count());
        model.addAttribute("own", own);
        model.addAttribute("text", asked.words());
        model.addAttribute("due", asked.due());
        model.addAttribute("which", asked.states());
        model.addAttribute("choices", showing.choices("repair.which.", List.of("open", "centre", "ended"), locale));
        model.addAttribute("paging", paging(asked, found));
        model.addAttribute("file", address(ADDRESS + ".csv", asked, null));
        return "repair/cases";
    }

    private List<Repair> found(Asked asked, Visitor visitor, int limit) {
        var filter = CaseFilter.of(Deciding.ownCode(visitor), asked.words(), asked.due(), asked.cursor());
        return deciding.search(filter, states(asked.states()), limit, visitor);
    }

    private List<ShowingRepairs.Line> lines(List<Repair> found, Locale locale) {
        Map<UUID, String> standing = cases.states(found.stream().map(Repair::id).toList());
        return showing.lines(found, standing, locale);
    }

    private List<String> states(String which) {
        return switch (which) {
            case "ended" -> workflow.lastStates();
            case "centre" -> OpenRepairs.OF_THE_CENTRE;
            default -> workflow.openStates();
        };
    }

    private static Paging paging(Asked asked, List<Repair> found) {
        String first = asked.cursor() == null ? null : address(ADDRESS, asked, null);
        if (found.size() <= PAGE) {
            return new Paging(first, null);
        }
        String place = found.get(PAGE - 1).place();
        return new Paging(first, address(ADDRESS, asked, place));
    }

    private static String address(String path, Asked asked, @Nullable String cursor) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("text", "{text}")
                .queryParam("which", "{which}")
                .queryParamIfPresent("due", Optional.ofNullable(asked.due()))
                .queryParamIfPresent("cursor", Optional.ofNullable(cursor))
                .encode()
                .buildAndExpand(asked.words(), asked.states())
                .toUriString();
    }

    @GetMapping(ADDRESS + "/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        Visitor visitor = Visitor.current();
        Repair repair = deciding.visible(id, visitor);
        enter(repair, AuditEvent.REPAIR_READ, repair.number());
        model.addAttribute("line", showing.line(repair, cases.state(id), locale));
        model.addAttribute("story", showing.story(repair, locale));
        model.addAttribute("view", showing.view(repair, Deciding.parts(repair, visitor), locale));
        model.addAttribute("address", repair.page());
        Deciding.scoped(visitor, () -> {
            model.addAttribute("words", commitments.words(id));
            model.addAttribute("commitment", commitments.commitment(id));
            model.addAttribute(
                    "hash", repairs.signed(id).map(JdbcRepairs.Signed::hash).orElse(""));
            model.addAttribute("files", proof.of(id));
            return id;
        });
        return "repair/case";
    }

    @GetMapping(ADDRESS + "/{id}/files/{number}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int number) {
        Visitor visitor = Visitor.current();
        Repair repair = deciding.visible(id, visitor);
        ResponseEntity<byte[]> file = Deciding.scoped(visitor, () -> proof.answer(id, number));
        enter(repair, AuditEvent.REPAIR_PROOF_READ, repair.number() + " " + number);
        return file;
    }

    @PostMapping(ADDRESS + "/{id}/{event}")
    String act(
            @PathVariable UUID id,
            @PathVariable String event,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes next,
            Locale locale) {
        Visitor visitor = Visitor.current();
        deciding.visible(id, visitor);
        try {
            deciding.act(id, event, remark, visitor);
            next.addFlashAttribute("done", true);
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
        return "redirect:" + ADDRESS + "/" + id;
    }

    private void enter(Repair repair, AuditEvent event, String what) {
        ledger.lookUp(Act.lookUp(event, repair.about().id().value(), what));
    }

    /** The same list as a file, which says in its last line where it was cut. */
    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<String> csv(Asked asked, Locale locale) {
        var headings = COLUMNS.stream()
                .map(column -> showing.text("repair." + column, locale))
                .toList();
        List<Repair> found = found(asked, Visitor.current(), MOST_IN_FILE + 1);
        List<List<String>> rows = new ArrayList<>();
        lines(found.stream().limit(MOST_IN_FILE).toList(), locale).forEach(line -> rows.add(cells(line)));
        if (found.size() > MOST_IN_FILE) {
            rows.add(List.of(showing.text("repair.file.cut", locale, MOST_IN_FILE)));
        }
        return CsvFile.of("repairs.csv", headings, rows);
    }

    private static List<String> cells(ShowingRepairs.Line line) {
        Repair repair = line.repair();
        return List.of(
                repair.number(),
                repair.about().name(),
                repair.about().code(),
                line.item(),
                line.category(),
                line.unit(),
                repair.target().decidedOn().toString(),
                repair.days().submittedOn().toString(),
                line.dueOn(),
                line.state().label());
    }
}
