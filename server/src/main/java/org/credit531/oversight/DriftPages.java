package org.credit531.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.scoring.Family;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The drift of the models in force: each family as it was last measured, the alarms, and the history of one. */
@Controller
@RequestMapping(DriftPages.PATH)
class DriftPages {

    /** Where they are. */
    static final String PATH = "/drift";

    private static final int PAGE = 20;
    private static final int DAYS = 60;

    private final JdbcDrift kept;
    private final RaisingAlarms alarms;
    private final ShowingDrift showing;
    private final Clock clock;

    DriftPages(JdbcDrift kept, RaisingAlarms alarms, ShowingDrift showing, Clock clock) {
        this.kept = kept;
        this.alarms = alarms;
        this.showing = showing;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int from, Model model, Locale locale) {
        int first = Math.max(0, from);
        List<DriftAlarm> some = kept.alarms(first, PAGE + 1);
        model.addAttribute("mayWrite", Visitor.current().may(Action.WRITE, Resource.MODELS));
        model.addAttribute("families", showing.families(kept.latest(), locale));
        model.addAttribute(
                "alarms",
                some.stream().limit(PAGE).map(one -> showing.alarm(one, locale)).toList());
        model.addAttribute("from", first);
        model.addAttribute("paging", Paging.of(PATH, first, PAGE, some.size() > PAGE));
        return "oversight/drift";
    }

    @GetMapping("/{family}")
    String show(
            @PathVariable("family") String asked,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate before,
            Model model,
            Locale locale) {
        Family family = Family.of(asked)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "drift-unknown-family", asked));
        LocalDate until = before == null ? LocalDate.now(clock).plusDays(1) : before;
        List<DriftDay> some = kept.days(family, until, DAYS + 1);
        List<DriftDay> days = some.stream().limit(DAYS).toList();
        String path = PATH + "/" + family.code();
        model.addAttribute("family", "family." + family.code());
        model.addAttribute("days", days.size());
        model.addAttribute("history", showing.history(days.reversed(), locale));
        if (!days.isEmpty()) {
            model.addAttribute("latest", days.getFirst());
            model.addAttribute("measures", showing.measures(days.getFirst(), locale));
            model.addAttribute("causes", showing.causes(days.getFirst(), locale));
        }
        model.addAttribute(
                "paging",
                new Paging(
                        before == null ? null : path,
                        some.size() > DAYS ? path + "?before=" + days.getLast().day() : null));
        return "oversight/family";
    }

    @PostMapping("/alarms/{id}/acknowledge")
    String acknowledge(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int from,
            RedirectAttributes next,
            Locale locale) {
        try {
            alarms.acknowledge(id, reason);
            next.addFlashAttribute("done", "drift.done");
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
            next.addFlashAttribute("typed", new Typed(id, reason));
        }
        if (from > 0) {
            next.addAttribute("from", from);
        }
        return "redirect:" + PATH;
    }

    /** What was written of an alarm, so that it has not to be written twice when it is refused. */
    record Typed(UUID alarm, String reason) {}
}
