package org.credit531.subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Numbers that registrars give to two organisations, until the credit centre says on evidence whose each is. */
@Controller
@RequestMapping("/code-disputes")
class CodeDisputesPage {

    private static final int MOST = 100;

    private final JdbcDisputes disputes;
    private final EndingDisputes ending;
    private final Subjects subjects;
    private final Clock clock;

    CodeDisputesPage(JdbcDisputes disputes, EndingDisputes ending, Subjects subjects, Clock clock) {
        this.disputes = disputes;
        this.ending = ending;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        List<Dispute> shown = disputes.all(MOST);
        Map<SubjectId, Subject> claimants = subjects.byId(
                shown.stream().flatMap(dispute -> dispute.claimants().stream()).collect(Collectors.toSet()));
        model.addAttribute(
                "lines",
                shown.stream().map(dispute -> line(dispute, claimants, locale)).toList());
        model.addAttribute("open", disputes.open());
        model.addAttribute("mayEnd", Visitor.current().may(Action.APPROVE, Resource.CODE_EXCEPTIONS));
        return "subject/code-disputes";
    }

    @PostMapping("/end")
    String end(
            @RequestParam String scheme,
            @RequestParam String number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String evidence,
            RedirectAttributes next,
            Locale locale) {
        try {
            ending.end(scheme, number, to, evidence.strip(), Visitor.current().name());
            next.addFlashAttribute("done", number);
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
        return "redirect:/code-disputes";
    }

    private Line line(Dispute dispute, Map<SubjectId, Subject> known, Locale locale) {
        List<Claimant> claimants = dispute.claimants().stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .map(subject -> new Claimant(
                        subject.code(), subject.name(), subject.id().equals(dispute.holder())))
                .toList();
        Dispute.Decision decision = dispute.decision();
        return new Line(
                dispute.number().scheme().code(),
                dispute.number().scheme().name(locale),
                dispute.number().text(),
                claimants,
                dispute.knownFrom(),
                decision == null ? null : decided(decision, known));
    }

    private Decided decided(Dispute.Decision decision, Map<SubjectId, Subject> known) {
        Subject winner = known.get(decision.awardedTo());
        LocalDate day = decision.at().atZoneSameInstant(clock.getZone()).toLocalDate();
        return new Decided(winner == null ? "" : winner.code(), decision.evidence(), decision.by(), day);
    }

    /** A disputed number; {@code decided} is null while it is open. */
    record Line(
            String scheme,
            String schemeName,
            String number,
            List<Claimant> claimants,
            long knownFrom,
            @Nullable Decided decided) {}

    /** A subject to which the number is given, and whether it leads there. */
    record Claimant(String code, String name, boolean holds) {}

    /** What was decided. */
    record Decided(String to, String evidence, String by, LocalDate on) {}
}
