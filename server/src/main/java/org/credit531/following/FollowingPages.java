package org.credit531.following;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.credit531.access.Visitor;
import org.credit531.language.Texts;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.web.CsvFile;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the account of the request follows: the list, what can be done with it, and all of it as a file. */
@Controller
class FollowingPages {

    static final String PATH = "/following";

    private final Following following;
    private final Subjects subjects;
    private final Clock clock;

    FollowingPages(Following following, Subjects subjects, Clock clock) {
        this.following = following;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("lines", lines());
        model.addAttribute("rhythm", following.rhythm(account()).code());
        model.addAttribute(
                "rhythms", Arrays.stream(Rhythm.values()).map(Rhythm::code).toList());
        model.addAttribute("most", Following.MOST);
        model.addAttribute("months", Following.MONTHS);
        return "following/list";
    }

    @PostMapping(PATH)
    String begin(@RequestParam String code, RedirectAttributes next) {
        Subject subject = subjects.requested(code);
        following.begin(account(), subject);
        next.addFlashAttribute("done", "begun");
        next.addFlashAttribute("about", subject.name());
        return "redirect:" + PATH;
    }

    /** Undone by beginning anew, which the page offers at once. */
    @PostMapping(PATH + "/end")
    String end(@RequestParam String code, RedirectAttributes next) {
        Subject subject = subjects.byCode(code)
                .filter(Subject::isOrganisation)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-subject", code.strip()));
        following.end(account(), subject.id());
        next.addFlashAttribute("done", "ended");
        next.addFlashAttribute("about", subject.name());
        next.addFlashAttribute("undo", subject.code());
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/end-all")
    String endAll(RedirectAttributes next) {
        following.endAll(account());
        next.addFlashAttribute("done", "ended-all");
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/rhythm")
    String choose(@RequestParam String rhythm, RedirectAttributes next) {
        Rhythm chosen = Arrays.stream(Rhythm.values())
                .filter(one -> one.code().equals(rhythm))
                .findFirst()
                .orElseThrow(() -> new RequestProblem(HttpStatus.BAD_REQUEST, "unknown-rhythm", rhythm));
        following.choose(account(), chosen);
        next.addFlashAttribute("done", "chosen");
        return "redirect:" + PATH;
    }

    /** Everything that is kept here about the account (PIPL, article 45). */
    @GetMapping(PATH + ".csv")
    ResponseEntity<String> file(Locale locale) {
        List<String> headings = List.of(text("following.file.columns", locale).split("\\|"));
        List<List<String>> rows = lines().stream()
                .map(line -> List.of(
                        line.code(),
                        line.name(),
                        line.since().toString(),
                        line.until().toString()))
                .toList();
        return CsvFile.of("following.csv", headings, rows);
    }

    private List<Line> lines() {
        List<Followed> all = following.of(account());
        Map<SubjectId, Subject> found =
                subjects.byId(all.stream().map(Followed::subject).toList());
        return all.stream()
                .flatMap(one -> line(one, found.get(one.subject())).stream())
                .toList();
    }

    private Optional<Line> line(Followed one, @Nullable Subject subject) {
        if (subject == null) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                subject.code(),
                subject.name(),
                one.since().atZoneSameInstant(clock.getZone()).toLocalDate(),
                one.until()));
    }

    private static String account() {
        return Visitor.current().name();
    }

    private static String text(String key, Locale locale) {
        return Texts.of("following", key, locale);
    }

    /** An organisation in the list. */
    record Line(String code, String name, LocalDate since, LocalDate until) {}
}
