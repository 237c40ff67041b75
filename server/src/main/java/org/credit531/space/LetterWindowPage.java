package org.credit531.space;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.accounts.SignInLetters;
import org.credit531.documents.DocumentFile;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.Choice;
import org.credit531.web.FormError;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The window: which organisations wait for a letter, and the letter as a PDF file that is printed once and handed over. */
@Controller
@RequestMapping(LetterWindowPage.PATH)
class LetterWindowPage {

    static final String PATH = "/sign-in-letters";

    private static final int LINES = 50;
    private static final int MOST_SKIPPED = 1_000_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SignInLetters letters;
    private final HandingOverLetters handing;
    private final Subjects subjects;
    private final MessageSource messages;
    private final Clock clock;

    LetterWindowPage(
            SignInLetters letters, HandingOverLetters handing, Subjects subjects, MessageSource messages, Clock clock) {
        this.letters = letters;
        this.handing = handing;
        this.subjects = subjects;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "0") int after,
            Model model,
            Locale locale) {
        show(new HandingOver(organisation, "window", "", ""), List.of(), model, locale);
        list(Math.clamp(after, 0, MOST_SKIPPED), model, locale);
        return "space/window";
    }

    /** The file is in this answer and nowhere else. */
    @PostMapping
    Object print(@ModelAttribute HandingOver wanted, Model model, Locale locale) {
        try {
            var letter = handing.print(wanted, Visitor.current());
            return DocumentFile.answer(letter.document().number())
                    .cacheControl(CacheControl.noStore())
                    .body(letter.file());
        } catch (RequestProblem problem) {
            show(wanted, List.of(new FormError(fieldOf(problem.code()), problem.message(locale))), model, locale);
            list(0, model, locale);
            return new ModelAndView("space/window", model.asMap(), problem.status());
        }
    }

    private static String fieldOf(String code) {
        return switch (code) {
            case "letter-receiver" -> "receiver";
            case "letter-proof" -> "proof";
            case "letter-way" -> "way";
            default -> "organisation";
        };
    }

    private void show(HandingOver wanted, List<FormError> errors, Model model, Locale locale) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "ways",
                HandingOver.WAYS.stream()
                        .map(way -> new Choice(way, text("space.window.way." + way, locale)))
                        .toList());
    }

    private void list(int after, Model model, Locale locale) {
        String region =
                Visitor.current().scope(Action.READ, Resource.SIGN_IN_LETTERS).region();
        var found = letters.latest(region, after, LINES + 1);
        var shown = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute(
                "lines", shown.stream().map(letter -> line(letter, locale)).toList());
        model.addAttribute(
                "paging",
                new Paging(after == 0 ? null : PATH, found.size() > LINES ? PATH + "?after=" + (after + LINES) : null));
    }

    private Line line(SignInLetters.Letter letter, Locale locale) {
        return new Line(
                letter.subject(),
                subjects.byCode(letter.subject()).map(Subject::name).orElse(""),
                time(letter.askedAt()),
                time(letter.printedAt()),
                letter.printedBy(),
                letter.tries(),
                letter.state() == SignInLetters.State.WAITING,
                new Tag(colour(letter.state()), text("space.window.state." + letter.state(), locale)));
    }

    private static String colour(SignInLetters.State state) {
        return switch (state) {
            case WAITING -> "received";
            case GOOD -> "info";
            case USED -> "done";
            case REPLACED, EXPIRED -> "plain";
        };
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(clock.getZone()));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** A letter as a line of the table. */
    record Line(
            String code,
            String name,
            String askedAt,
            String printedAt,
            String printedBy,
            int tries,
            boolean waiting,
            Tag state) {}
}
