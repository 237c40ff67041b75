package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.credit531.scoring.Family;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The result of an organisation in one family, explained in whole: an intermediary is known by another one. */
@Controller
class FamilyPage {

    private final Subjects subjects;
    private final ShowingResults results;
    private final Clock clock;

    FamilyPage(Subjects subjects, ShowingResults results, Clock clock) {
        this.subjects = subjects;
        this.results = results;
        this.clock = clock;
    }

    @GetMapping("/subjects/{code}/evaluation/{family}")
    String show(
            @PathVariable String code,
            @PathVariable("family") String asked,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Model model,
            Locale locale) {
        Family family = AskedFamily.wanted(asked);
        Subject subject = subjects.requested(code);
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        var evaluated = results.in(family, subject, day, locale);
        model.addAttribute("view", new View(subject.code(), subject.name(), "family." + family.code()));
        model.addAttribute("panel", Map.of(EvaluationPanel.MODEL, evaluated));
        return "evaluation/family";
    }

    /**
     * Whose page it is.
     *
     * @param family key of the family's name
     */
    record View(String code, String name, String family) {}
}
