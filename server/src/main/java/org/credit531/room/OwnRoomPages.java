package org.credit531.room;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.access.Visitor;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of an organisation's own space: who may evaluate it and which grades were given out of it, and where it is itself a
 * third party, its engagements, models and runs.
 */
@Controller
@RequestMapping("/space/rooms")
class OwnRoomPages {

    private static final String BACK = "redirect:/space/rooms";

    private final JdbcEngagements engagements;
    private final JdbcAuthorisations authorisations;
    private final JdbcGrades grades;
    private final Engaging engaging;
    private final Authorising authorising;
    private final SubmittingModels models;
    private final BeginningRuns beginning;
    private final ReleasingRuns releasing;
    private final EndingRooms ending;
    private final ShowingRooms showing;
    private final ShowingGrades given;
    private final Clock clock;

    OwnRoomPages(
            JdbcEngagements engagements,
            JdbcAuthorisations authorisations,
            JdbcGrades grades,
            Engaging engaging,
            Authorising authorising,
            SubmittingModels models,
            BeginningRuns beginning,
            ReleasingRuns releasing,
            EndingRooms ending,
            ShowingRooms showing,
            ShowingGrades given,
            Clock clock) {
        this.engagements = engagements;
        this.authorisations = authorisations;
        this.grades = grades;
        this.engaging = engaging;
        this.authorising = authorising;
        this.models = models;
        this.beginning = beginning;
        this.releasing = releasing;
        this.ending = ending;
        this.showing = showing;
        this.given = given;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        String code = code();
        LocalDate today = LocalDate.now(clock);
        var held = authorisations.by(code).stream()
                .filter(one -> one.holdsOn(today))
                .collect(Collectors.toMap(
                        Authorisation::engagement, one -> one.until().toString()));
        List<Offer> offers = showing.rooms(engagements.inForce(today), locale).stream()
                .map(room -> new Offer(room.outside(), held.get(room.id())))
                .toList();
        model.addAttribute("offers", offers);
        model.addAttribute("given", given.given(grades.givenOf(code), locale));
        model.addAttribute("own", showing.rooms(engagements.of(code), locale));
        return "room/own";
    }

    private static String code() {
        return Visitor.current().subject().orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "no-subject"));
    }

    @PostMapping("/{id}/authorise")
    String authorise(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            RedirectAttributes next,
            Locale locale) {
        DeskPages.answer(
                next, locale, visitor -> authorising.give(id, until == null ? LocalDate.EPOCH : until, visitor));
        return BACK;
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        DeskPages.answer(next, locale, visitor -> authorising.withdraw(id, visitor));
        return BACK;
    }

    /** One of the organisation's own engagements. */
    @GetMapping("/{id}")
    String engagement(@PathVariable UUID id, Model model, Locale locale) {
        model.addAttribute("room", showing.room(engaging.requireOwn(id, Visitor.current()), locale));
        model.addAttribute(
                "runs",
                showing.runs(id, locale).stream()
                        .map(ShowingRooms.Line::outside)
                        .toList());
        return "room/own-engagement";
    }

    @PostMapping("/{id}/models")
    String submit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next,
            Locale locale) {
        DeskPages.answer(next, locale, visitor -> models.submit(id, text, visitor));
        return BACK + "/" + id;
    }

    @PostMapping("/{id}/runs")
    String run(
            @PathVariable UUID id,
            @RequestParam UUID model,
            @RequestParam(defaultValue = "") String codes,
            RedirectAttributes next,
            Locale locale) {
        DeskPages.answer(
                next,
                locale,
                visitor -> beginning.begin(id, model, codes.lines().toList(), visitor));
        return BACK + "/" + id;
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        DeskPages.answer(
                next,
                locale,
                visitor -> ending.end(engaging.requireOwn(id, visitor).id()));
        return BACK + "/" + id;
    }

    @GetMapping("/runs/{id}/result.json")
    ResponseEntity<String> result(@PathVariable UUID id) {
        return RoomResource.file(id, releasing.fetch(id, Visitor.current()));
    }

    /**
     * An engagement that may evaluate the organisation where it lets it.
     *
     * @param until until when it lets it, {@code null} where it does not
     */
    record Offer(ShowingRooms.Room room, @Nullable String until) {}
}
