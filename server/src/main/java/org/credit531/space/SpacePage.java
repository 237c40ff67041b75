package org.credit531.space;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.GradeTag;
import org.credit531.evaluation.SubjectEvaluation;
import org.credit531.subject.Subject;
import org.credit531.web.OwnMatter;
import org.credit531.web.OwnMatters;
import org.credit531.web.PanelRequest;
import org.credit531.web.PointsText;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home of an organisation's own space: what needs doing first, the evaluation, and the ways to all the rest. */
@Controller
class SpacePage {

    private static final Comparator<Matter> NEAREST_FIRST =
            Comparator.comparing(Matter::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final OwnOrganisation own;
    private final List<OwnMatters> matters;
    private final OwnRecords records;
    private final Evaluations evaluations;
    private final Ledger ledger;

    SpacePage(
            OwnOrganisation own, List<OwnMatters> matters, OwnRecords records, Evaluations evaluations, Ledger ledger) {
        this.own = own;
        this.matters = matters;
        this.records = records;
        this.evaluations = evaluations;
        this.ledger = ledger;
    }

    /** Whoever is no organisation, or may be one no longer, is led to where one becomes it. */
    @GetMapping("/space")
    String show(Model model, Locale locale) {
        if (!Visitor.current().may(Action.READ, Resource.OWN_SPACE)) {
            return "redirect:/space/sign-in";
        }
        ledger.lookUp(Act.done(AuditEvent.OWN_SPACE_READ, own.code()));
        Optional<Subject> known = own.known();
        model.addAttribute("code", own.code());
        model.addAttribute("name", known.map(Subject::name).orElse(own.code()));
        model.addAttribute("known", known.isPresent());
        model.addAttribute("person", Visitor.current().name());
        model.addAttribute(
                "matters",
                known.map(subject -> matters(own.request(subject, locale))).orElse(List.of()));
        model.addAttribute("records", known.map(records::count).orElse(0));
        model.addAttribute(
                "result", known.map(subject -> result(subject, locale)).orElse(null));
        model.addAttribute(
                "suspended",
                known.map(subject -> evaluations.suspendedKinds().get(subject.kind()))
                        .map(suspension -> suspension.told(locale))
                        .orElse(null));
        return "space/home";
    }

    private List<Matter> matters(PanelRequest request) {
        return matters.stream()
                .flatMap(context -> context.of(request).stream())
                .map(matter -> Matter.of(matter, request.asOf()))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    /** None where no model evaluates it, or none can be given today: the page of the evaluation says why. */
    private @Nullable Result result(Subject subject, Locale locale) {
        try {
            return evaluations
                    .present(subject)
                    .map(evaluated -> result(evaluated, locale))
                    .orElse(null);
        } catch (RequestProblem noneToday) {
            return null;
        }
    }

    private static Result result(SubjectEvaluation evaluated, Locale locale) {
        var evaluation = evaluated.evaluation();
        return new Result(
                PointsText.of(evaluation.points()),
                PointsText.of(evaluated.model().scale()),
                GradeTag.of(evaluated.model(), evaluation.grade(), locale));
    }

    /**
     * A matter as a line of the home.
     *
     * @param due the last day for the next step, {@code null} where there is none
     * @param overdue whether that day is over
     */
    record Matter(
            String title,
            Tag state,
            String address,
            @Nullable LocalDate due,
            boolean overdue) {

        static Matter of(OwnMatter matter, LocalDate today) {
            LocalDate due = matter.due();
            return new Matter(
                    matter.title(), matter.state(), matter.address(), due, due != null && due.isBefore(today));
        }
    }

    /** The present score. */
    record Result(String points, String scale, Tag grade) {}
}
