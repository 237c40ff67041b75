package org.credit531.space;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.subject.Subject;
import org.credit531.web.FileAnswer;
import org.credit531.web.Panel;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The organisation's own file and its evaluation: the blocks of its public page, which show its own account all that is kept, and
 * the file as an archive to take along.
 */
@Controller
class OwnFilePages {

    private static final String EVALUATION = "evaluation";
    private static final String RECORDS = "records";

    private final OwnOrganisation own;
    private final List<Panel> panels;
    private final WritingOwnFile writing;
    private final Ledger ledger;

    OwnFilePages(OwnOrganisation own, List<Panel> panels, WritingOwnFile writing, Ledger ledger) {
        this.own = own;
        this.panels =
                panels.stream().sorted(Comparator.comparingInt(Panel::order)).toList();
        this.writing = writing;
        this.ledger = ledger;
    }

    @GetMapping("/space/file")
    String file(Model model, Locale locale) {
        List<String> wanted = panels.stream()
                .map(Panel::id)
                .filter(id -> !id.equals(EVALUATION))
                .toList();
        return show("file", wanted, model, locale);
    }

    /** With the records below: each point leads to its own. */
    @GetMapping("/space/evaluation")
    String evaluation(Model model, Locale locale) {
        return show(EVALUATION, List.of(EVALUATION, RECORDS), model, locale);
    }

    private String show(String page, List<String> wanted, Model model, Locale locale) {
        Optional<Subject> subject = own.lookedAt();
        model.addAttribute("page", page);
        model.addAttribute("code", own.code());
        model.addAttribute("name", subject.map(Subject::name).orElse(own.code()));
        model.addAttribute("printedOn", own.today());
        model.addAttribute(
                "panels", subject.map(found -> shown(found, wanted, locale)).orElse(List.of()));
        return "space/panels";
    }

    private List<Shown> shown(Subject subject, List<String> wanted, Locale locale) {
        var request = own.request(subject, locale);
        return panels.stream()
                .filter(panel -> wanted.contains(panel.id()))
                .map(panel -> new Shown(panel.id(), panel.template(), panel.model(request)))
                .filter(shown -> !shown.model().isEmpty())
                .toList();
    }

    @GetMapping("/space/file.zip")
    ResponseEntity<byte[]> archive() {
        Subject subject = own.lookedAt()
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-subject", own.code()));
        ledger.lookUp(Act.done(AuditEvent.OWN_FILE_EXPORTED, subject.code()));
        return FileAnswer.named("file-" + subject.code() + ".zip", "application/zip")
                .body(writing.of(subject));
    }

    /** A panel with what it shows. */
    record Shown(String id, String template, Map<String, Object> model) {}
}
