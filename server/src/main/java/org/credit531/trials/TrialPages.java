package org.credit531.trials;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.web.Choice;
import org.credit531.web.FigureTable;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.format.annotation.DateTimeFormat;
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

/** The pages of those who make models: trials, one of them with all that came out, and what another weight would do. */
@Controller
@RequestMapping("/trials")
class TrialPages {

    private static final int MOVERS = 20;
    private static final String SAME = "100";

    private final Trying trying;
    private final ReadingTrials reading;
    private final Candidates candidates;
    private final ShowingTrials showing;
    private final ShowingFigures shown;
    private final ArchivingRecords archiving;
    private final Weighing weighing;
    private final ExplainingTrials explaining;
    private final Clock clock;

    TrialPages(
            Trying trying,
            ReadingTrials reading,
            Candidates candidates,
            ShowingTrials showing,
            ShowingFigures shown,
            ArchivingRecords archiving,
            Weighing weighing,
            ExplainingTrials explaining,
            Clock clock) {
        this.trying = trying;
        this.reading = reading;
        this.candidates = candidates;
        this.showing = showing;
        this.shown = shown;
        this.archiving = archiving;
        this.weighing = weighing;
        this.explaining = explaining;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String candidate, Model model, Locale locale) {
        model.addAttribute("mayWrite", mayWrite());
        model.addAttribute("trials", showing.all(reading.all(), locale));
        if (mayWrite()) {
            List<Choice> choices = candidates.choices(locale);
            model.addAttribute("candidates", choices);
            model.addAttribute("others", showing.others(choices, locale));
            model.addAttribute("chosen", candidate);
            model.addAttribute("outcomes", showing.outcomes(locale));
            model.addAttribute("today", LocalDate.now(clock).toString());
        }
        return "trials/trials";
    }

    @PostMapping
    String begin(
            @RequestParam(defaultValue = "") String candidate,
            @RequestParam(defaultValue = Trial.LIVE) String against,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "") String outcome,
            RedirectAttributes next,
            Locale locale) {
        try {
            LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
            return "redirect:/trials/"
                    + trying.begin(
                            new NewTrial(candidate.strip(), against.strip(), day, outcome.strip()), Visitor.current());
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
            return "redirect:/trials";
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        Trial trial = trying.require(id);
        ReadModels models = showing.models(trial, locale);
        Optional<Tried> held = reading.counted(trial);
        model.addAttribute("mayWrite", mayWrite());
        model.addAttribute("trial", showing.one(trial, models, locale));
        model.addAttribute("refusals", models.refusals(locale));
        model.addAttribute("runnable", models.isRunnable());
        model.addAttribute("held", held.isPresent());
        model.addAttribute("closed", ReadingTrials.isClosed(trial, held));
        reading.figures(trial)
                .ifPresent(figures -> figures(trial, figures, models, locale).into(model));
        if (mayWrite()) {
            reading.tried(trial)
                    .ifPresent(tried -> showing.movers(
                            models,
                            reading.movers(tried, MOVERS),
                            tried.over().population().roster(),
                            model,
                            locale));
        }
        return "trials/trial";
    }

    private ShownFigures figures(Trial trial, TrialFigures figures, ReadModels models, Locale locale) {
        return shown.of(trial, figures, models, ShowingTrials.against(models, locale), locale);
    }

    @GetMapping("/{id}/figures.csv")
    ResponseEntity<String> csv(@PathVariable UUID id, Locale locale) {
        return FigureFiles.csv(name(id), tables(id, locale));
    }

    @GetMapping("/{id}/figures.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, Locale locale) throws IOException {
        return FigureFiles.xlsx(name(id), tables(id, locale));
    }

    private static String name(UUID id) {
        return "trial-" + id + "-figures";
    }

    private List<FigureTable> tables(UUID id, Locale locale) {
        Trial trial = trying.require(id);
        return figures(trial, reading.required(trial), showing.models(trial, locale), locale)
                .all();
    }

    /** Calculates it again, as known then, for what is in memory no more. */
    @PostMapping("/{id}/again")
    String again(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        try {
            return "redirect:/trials/" + trying.again(id, Visitor.current());
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
            return "redirect:/trials/" + id;
        }
    }

    /** The progress alone, for the page that looks again and again; once it is over, the whole page is to be loaded. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response, Locale locale) {
        Trial trial = trying.require(id);
        if (!trial.isOpen()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("mayWrite", mayWrite());
        model.addAttribute("trial", showing.all(List.of(trial), locale).getFirst()); // no text is read for it
        return "trials/trial :: progress";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        try {
            trying.cancel(id);
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
        return "redirect:/trials/" + id;
    }

    /** What a trial says of one organisation, indicator by indicator. */
    @GetMapping("/{id}/organisations/{code}")
    String organisation(@PathVariable UUID id, @PathVariable String code, Model model, Locale locale) {
        Trial trial = trying.require(id);
        model.addAttribute("trial", showing.one(trial, showing.models(trial, locale), locale));
        model.addAttribute("explained", explaining.of(trial, code, locale));
        return "trials/organisation";
    }

    /** What comes out with another weight of an indicator. */
    @GetMapping("/{id}/weight")
    String weight(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = SAME) int percent,
            Model model,
            Locale locale) {
        Trial trial = trying.require(id);
        ReadModels models = showing.models(trial, locale);
        model.addAttribute("trial", showing.one(trial, models, locale));
        weighing.show(trial, models, new Weighing.Weight(indicator, percent), model, locale);
        return "trials/weight";
    }

    @GetMapping("/{id}/results.csv")
    ResponseEntity<StreamingResponseBody> results(@PathVariable UUID id) {
        return reading.results(trying.require(id));
    }

    @GetMapping("/{id}/records.zip")
    ResponseEntity<InputStreamResource> records(@PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        return archiving.of(trying.require(id), response);
    }

    private static boolean mayWrite() {
        return Visitor.current().may(Action.WRITE, Resource.MODELS);
    }
}
