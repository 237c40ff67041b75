package org.credit531.watch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.CsvFile;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Who looked at me": the page of a subject's own account, the same as a file, and the same for programs. */
@Controller
class OwnLookUpsPage {

    private static final String PAGE = "/looked-up";
    private static final int LINES = 50;
    private static final int MOST_EXPORTED = 10_000;

    private final OwnLookUps own;
    private final Subjects subjects;
    private final ShowingLookUps showing;
    private final Ledger ledger;

    OwnLookUpsPage(OwnLookUps own, Subjects subjects, ShowingLookUps showing, Ledger ledger) {
        this.own = own;
        this.subjects = subjects;
        this.showing = showing;
        this.ledger = ledger;
    }

    @GetMapping(PAGE)
    String show(@RequestParam(defaultValue = "0") long before, Model model, Locale locale) {
        var code = code();
        var page = read(code, before, LINES, locale);
        model.addAttribute("name", subject(code).map(Subject::name).orElse(code));
        model.addAttribute("lines", page.lines());
        model.addAttribute(
                "paging",
                new Paging(before > 0 ? PAGE : null, page.next() == 0 ? null : PAGE + "?before=" + page.next()));
        return "watch/looked-up";
    }

    @GetMapping(PAGE + ".csv")
    ResponseEntity<String> file(Locale locale) {
        var page = read(code(), 0, MOST_EXPORTED, locale);
        var headings = Stream.of("number", "at", "who", "purpose", "article")
                .map(column -> showing.text("watch." + column, locale))
                .toList();
        return CsvFile.of(
                "looked-up.csv",
                headings,
                page.lines().stream().map(OwnLookUps.Line::cells).toList());
    }

    @GetMapping(PAGE + ".json")
    ResponseEntity<OwnLookUps.Page> json(@RequestParam(defaultValue = "0") long before, Locale locale) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(read(code(), before, LINES, locale));
    }

    /** Nobody can have looked at a subject of which there is no record yet. */
    private OwnLookUps.Page read(String code, long before, int limit, Locale locale) {
        ledger.lookUp(Act.done(AuditEvent.LEDGER_SEARCHED, "own " + code));
        return subject(code)
                .map(Subject::id)
                .map(id -> own.of(id, Visitor.current(), before > 0 ? before : Long.MAX_VALUE, limit, locale))
                .orElse(new OwnLookUps.Page(List.of(), 0));
    }

    private Optional<Subject> subject(String code) {
        return subjects.byCode(code).filter(Subject::isOrganisation);
    }

    private static String code() {
        return Visitor.current().subject().orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "no-subject"));
    }
}
