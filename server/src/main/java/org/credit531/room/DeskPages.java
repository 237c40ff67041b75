package org.credit531.room;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.web.Choice;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The credit centre's pages: engagements, models to be admitted, results to be released. */
@Controller
@RequestMapping(DeskPages.PATH)
class DeskPages {

    /** Where they are. */
    static final String PATH = "/rooms/desk";

    private static final String DESK = "redirect:" + PATH;
    private static final String TYPED = "typed";
    private static final int PAGE = 50;
    private static final int USUAL_RUNS = 12;

    private final Engaging engaging;
    private final EndingRooms ending;
    private final SubmittingModels models;
    private final ReleasingRuns releasing;
    private final JdbcEngagements engagements;
    private final ShowingRooms showing;
    private final Catalogue catalogue;

    DeskPages(
            Engaging engaging,
            EndingRooms ending,
            SubmittingModels models,
            ReleasingRuns releasing,
            JdbcEngagements engagements,
            ShowingRooms showing,
            Catalogue catalogue) {
        this.engaging = engaging;
        this.ending = ending;
        this.models = models;
        this.releasing = releasing;
        this.engagements = engagements;
        this.showing = showing;
        this.catalogue = catalogue;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int from, Model model, Locale locale) {
        int first = Math.max(0, from);
        List<Engagement> some = engagements.page(first, PAGE + 1);
        model.addAttribute("rooms", showing.rooms(some.stream().limit(PAGE).toList(), locale));
        model.addAttribute("paging", Paging.of(PATH, first, PAGE, some.size() > PAGE));
        model.addAttribute("choices", choices(locale));
        if (!model.containsAttribute(TYPED)) {
            model.addAttribute(TYPED, new Engaging.Wanted("", "", "", "", List.of(), null, USUAL_RUNS));
        }
        return "room/desk";
    }

    private List<Choice> choices(Locale locale) {
        return catalogue.items().stream()
                .filter(item -> !item.ofPersons())
                .map(item -> new Choice(item.item(), item.name().in(locale)))
                .sorted(Comparator.comparing(Choice::value))
                .toList();
    }

    @PostMapping
    String propose(
            @RequestParam(defaultValue = "") String thirdParty,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String[] items,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate endsOn,
            @RequestParam(defaultValue = "0") int mostRuns,
            RedirectAttributes next,
            Locale locale) {
        List<String> chosen =
                Arrays.stream(items).filter(item -> !item.isBlank()).toList();
        var wanted = new Engaging.Wanted(thirdParty, name, purpose, basis, chosen, endsOn, mostRuns);
        if (!answer(next, locale, visitor -> engaging.propose(wanted, visitor))) {
            next.addFlashAttribute(TYPED, wanted);
        }
        return DESK;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        Engagement engagement = engaging.require(id);
        model.addAttribute("room", showing.room(engagement, locale));
        model.addAttribute(
                "mayDecide",
                engagement.state() == Engagement.State.PROPOSED
                        && !engagement
                                .proposedBy()
                                .equalsIgnoreCase(Visitor.current().name()));
        model.addAttribute(
                "mayEnd",
                engagement.state() == Engagement.State.PROPOSED || engagement.state() == Engagement.State.APPROVED);
        model.addAttribute("runs", showing.runs(id, locale));
        return "room/engagement";
    }

    @PostMapping("/{id}/approve")
    String approve(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        answer(next, locale, visitor -> engaging.decide(id, true, visitor));
        return DESK + "/" + id;
    }

    @PostMapping("/{id}/refuse")
    String refuse(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        answer(next, locale, visitor -> engaging.decide(id, false, visitor));
        return DESK + "/" + id;
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        answer(next, locale, visitor -> ending.end(id));
        return DESK + "/" + id;
    }

    @GetMapping("/models/{id}")
    String model(@PathVariable UUID id, Model model, Locale locale) {
        RoomModel found = models.require(id);
        model.addAttribute("card", showing.card(found, locale));
        model.addAttribute("engagement", found.engagement());
        model.addAttribute("text", models.text(id));
        return "room/model";
    }

    @PostMapping("/models/{id}/admit")
    String admit(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        answer(next, locale, visitor -> models.decide(id, true, "", visitor));
        return DESK + "/models/" + id;
    }

    @PostMapping("/models/{id}/refuse")
    String refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale locale) {
        answer(next, locale, visitor -> models.decide(id, false, reason, visitor));
        return DESK + "/models/" + id;
    }

    /** What would go out; each organisation in it has its entry in the ledger. */
    @GetMapping("/runs/{id}")
    String run(@PathVariable UUID id, Model model, Locale locale) {
        RoomRun run = releasing.require(id);
        model.addAttribute("run", showing.line(run, locale));
        model.addAttribute("engagement", run.engagement());
        model.addAttribute(
                "seen",
                run.state() == RoomRun.State.CALCULATED ? showing.seen(run, releasing.seen(run), locale) : List.of());
        return "room/run";
    }

    @PostMapping("/runs/{id}/release")
    String release(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        answer(next, locale, visitor -> releasing.release(id, visitor));
        return DESK + "/runs/" + id;
    }

    @PostMapping("/runs/{id}/refuse")
    String refuseRun(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        answer(next, locale, visitor -> releasing.refuse(id, visitor));
        return DESK + "/runs/" + id;
    }

    /** Does something and says what became of it, on the page that comes next; whether it was done. */
    static boolean answer(RedirectAttributes next, Locale locale, Consumer<Visitor> act) {
        try {
            act.accept(Visitor.current());
            next.addFlashAttribute("done", true);
            return true;
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
            return false;
        }
    }
}
