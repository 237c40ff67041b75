package org.credit531.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.identifiers.Regions;
import org.credit531.identifiers.SubjectKind;
import org.credit531.record.Contests;
import org.credit531.record.ReportAddress;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.Panel;
import org.credit531.web.PanelRequest;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of an organisation: its identity, then the panels of the other contexts. Natural persons never have one
 * (Zhejiang Regulation, article 15).
 */
@Controller
class SubjectPage {

    private final Subjects subjects;
    private final Contests contests;
    private final Catalogue catalogue;
    private final List<Panel> panels;
    private final Clock clock;

    SubjectPage(Subjects subjects, Contests contests, Catalogue catalogue, List<Panel> panels, Clock clock) {
        this.subjects = subjects;
        this.contests = contests;
        this.catalogue = catalogue;
        this.panels =
                panels.stream().sorted(Comparator.comparingInt(Panel::order)).toList();
        this.clock = clock;
    }

    @GetMapping("/subjects/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Model model,
            Locale locale) {
        Subject subject = subjects.requested(code);
        if (subject.kind() == SubjectKind.NATURAL_PERSON) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "unknown-subject", code);
        }
        if (!subject.code().equals(code)) {
            return "redirect:/subjects/" + subject.code();
        }
        LocalDate today = LocalDate.now(clock);
        var request = new PanelRequest(subject.id().value(), subject.code(), asOf == null ? today : asOf, locale);
        model.addAttribute("identity", identity(subject, today, locale));
        model.addAttribute("printedOn", today);
        model.addAttribute("panels", shown(request));
        return "portal/subject";
    }

    private Identity identity(Subject subject, LocalDate today, Locale locale) {
        String region = Regions.lastKnown(subject.region(), today)
                .map(found -> found.fullName(locale))
                .orElse("");
        return new Identity(
                subject.name(),
                subject.code(),
                "kind." + subject.kind().code(),
                subject.state().code(),
                region,
                subject.region(),
                contests.disputedIdentities(List.of(subject.id())).get(subject.id()),
                registers(subject.kind()),
                ReportAddress.of(subject.code()));
    }

    /** Whose word on name and existence counts. */
    private List<String> registers(SubjectKind kind) {
        return catalogue.items().stream()
                .filter(item ->
                        item.register() != null && item.register().kinds().contains(kind))
                .map(Item::item)
                .toList();
    }

    private List<Shown> shown(PanelRequest request) {
        return panels.stream()
                .map(panel -> new Shown(panel.id(), panel.template(), panel.model(request)))
                .filter(shown -> !shown.model().isEmpty())
                .toList();
    }

    /**
     * Who the page is about.
     *
     * @param kind key of the kind's name
     * @param state what stands behind the code: {@code confirmed}, {@code unconfirmed} or {@code disputed}
     * @param region the division that registered it, as last named; empty where no list has it
     * @param disputedSince the day since which its registration is disputed, null where it is not
     * @param registers the catalogue items in which registrars state such subjects
     * @param report where an error is reported
     */
    record Identity(
            String name,
            String code,
            String kind,
            String state,
            String region,
            String regionCode,
            @Nullable LocalDate disputedSince,
            List<String> registers,
            String report) {}

    /** A panel with what it shows. */
    record Shown(String id, String template, Map<String, Object> model) {}
}
