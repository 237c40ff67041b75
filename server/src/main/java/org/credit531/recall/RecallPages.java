package org.credit531.recall;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of recalls: the list, the board of one with all that came of it, and for each user what it had been given. */
@Controller
@RequestMapping("/recalls")
class RecallPages {

    private static final int PAGE = 50;
    private static final String TYPED = "typed";

    private final JdbcRecalls recalls;
    private final Recalling recalling;
    private final ReadingRecalls reading;
    private final ShowingRecalls showing;
    private final Clock clock;

    RecallPages(JdbcRecalls recalls, Recalling recalling, ReadingRecalls reading, ShowingRecalls showing, Clock clock) {
        this.recalls = recalls;
        this.recalling = recalling;
        this.reading = reading;
        this.showing = showing;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "0") int from,
            Model model,
            Locale locale) {
        int first = Math.max(0, from);
        List<ModelRecall> page = recalls.page(PAGE + 1, first);
        model.addAttribute("mayWrite", mayWrite());
        model.addAttribute(
                "recalls",
                page.stream().limit(PAGE).map(one -> showing.line(one, locale)).toList());
        model.addAttribute("paging", Paging.of("/recalls", first, PAGE, page.size() > PAGE));
        if (mayWrite()) {
            model.addAttribute("choices", showing.choices(locale));
            model.addAttribute("longest", CheckingRecalls.LONGEST);
            if (!model.containsAttribute(TYPED)) {
                model.addAttribute(TYPED, new Typed(version, LocalDate.now(clock), null, "", ""));
            }
        }
        return "recall/list";
    }

    @PostMapping
    String propose(
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable Integer instead,
            @RequestParam(defaultValue = "") String wrong,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale locale) {
        try {
            LocalDate day = from == null ? LocalDate.now(clock) : from;
            var what = new ModelRecall.Proposed(
                    model(version), number(version), day, instead, wrong.strip(), reason.strip());
            UUID id = recalling.propose(what, Visitor.current());
            next.addFlashAttribute("done", "recall.done.propose");
            return "redirect:/recalls/" + id;
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
            next.addFlashAttribute(TYPED, new Typed(version, from, instead, wrong, reason));
            return "redirect:/recalls#propose";
        }
    }

    private static String model(String version) {
        return version.strip().split("/", 2)[0];
    }

    private static int number(String version) {
        String[] parts = version.strip().split("/", 2);
        if (parts.length == 2 && parts[1].matches("[0-9]{1,6}")) {
            return Integer.parseInt(parts[1]);
        }
        throw new RequestProblem(HttpStatus.NOT_FOUND, "unknown-model", version);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        ModelRecall recall = recalling.require(id);
        boolean signed = recall.signed() != null;
        model.addAttribute("recall", recall);
        model.addAttribute("line", showing.line(recall, locale));
        model.addAttribute("progress", showing.progress(recall));
        model.addAttribute("view", showing.view(recall, Visitor.current(), locale));
        model.addAttribute("signed", signed);
        model.addAttribute("lists", signed && mayWrite());
        model.addAttribute("exports", signed && Visitor.current().may(Action.EXPORT, Resource.MODELS));
        return "recall/recall";
    }

    /** The progress alone, for the page that looks again and again; once it is over, the whole page is to be loaded. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        ModelRecall recall = recalling.require(id);
        if (!recall.stage().isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("progress", showing.progress(recall));
        return "recall/recall :: progress";
    }

    @PostMapping("/{id}/{event}")
    String move(
            @PathVariable UUID id,
            @PathVariable String event,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes next,
            Locale locale) {
        try {
            if (event.equals("sign")) {
                recalling.sign(id, Visitor.current());
            } else {
                recalling.end(id, event, remark.strip(), Visitor.current());
            }
            next.addFlashAttribute("done", "recall.done." + event);
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
        return "redirect:/recalls/" + id;
    }

    @GetMapping("/{id}/results")
    String results(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after, Model model, Locale locale) {
        ModelRecall recall = signed(id);
        show(recall, reading.page(recall, after, Visitor.current(), locale), "results", after, model, locale);
        model.addAttribute("reports", List.of());
        return "recall/results";
    }

    @GetMapping("/{id}/results.csv")
    ResponseEntity<StreamingResponseBody> file(@PathVariable UUID id, Locale locale) {
        return reading.file(signed(id), Visitor.current(), locale);
    }

    /** What whoever asks, or its office, had been given; what others had been given stands on no page of theirs. */
    @GetMapping("/{id}/given")
    String given(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after, Model model, Locale locale) {
        ModelRecall recall = signed(id);
        show(recall, reading.given(recall, after, Visitor.current(), locale), "given", after, model, locale);
        model.addAttribute("reports", reading.reports(recall, Visitor.current()));
        return "recall/results";
    }

    private void show(
            ModelRecall recall,
            ReadingRecalls.Page page,
            String path,
            @Nullable UUID after,
            Model model,
            Locale locale) {
        String address = "/recalls/" + recall.id() + "/" + path;
        model.addAttribute("recall", recall);
        model.addAttribute("line", showing.line(recall, locale));
        model.addAttribute("path", path);
        model.addAttribute("lines", page.lines());
        model.addAttribute(
                "paging",
                new Paging(
                        after == null ? null : address,
                        page.last() == null ? null : address + "?after=" + page.last()));
    }

    /** Before it is signed nothing was found. */
    private ModelRecall signed(UUID id) {
        ModelRecall recall = recalling.require(id);
        if (recall.signed() == null) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "recall-unknown", id.toString());
        }
        return recall;
    }

    private static boolean mayWrite() {
        return Visitor.current().may(Action.WRITE, Resource.MODELS);
    }

    /** What the form shows, so that nothing has to be written twice when a proposal is refused. */
    record Typed(
            String version,
            @Nullable LocalDate from,
            @Nullable Integer instead,
            String wrong,
            String reason) {}
}
