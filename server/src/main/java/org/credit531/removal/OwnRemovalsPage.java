package org.credit531.removal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was removed about the subject that signed in: which copies have confirmed it, and the receipt to keep. */
@Controller
@RequestMapping("/removals/own")
class OwnRemovalsPage {

    private static final int LISTED = 200;

    private final JdbcRemoval removals;
    private final RemovalReceipts receipts;
    private final Subjects subjects;
    private final ShowingRemovals showing;

    OwnRemovalsPage(JdbcRemoval removals, RemovalReceipts receipts, Subjects subjects, ShowingRemovals showing) {
        this.removals = removals;
        this.receipts = receipts;
        this.subjects = subjects;
        this.showing = showing;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        Optional<Subject> subject = subject();
        model.addAttribute("name", subject.map(Subject::name).orElse(code()));
        model.addAttribute(
                "removals", subject.map(found -> removals(found, locale)).orElse(List.of()));
        return "removal/own";
    }

    private List<Own> removals(Subject subject, Locale locale) {
        var about = removals.about(subject.id().value(), LISTED);
        var said = removals.said(about.stream().map(JdbcRemoval.Own::id).toList());
        return about.stream()
                .map(removal -> removal(removal, said.getOrDefault(removal.id(), List.of()), locale))
                .toList();
    }

    private Own removal(JdbcRemoval.Own removal, List<JdbcRemoval.Said> said, Locale locale) {
        return new Own(
                removal.id().toString(),
                showing.time(removal.removedAt()),
                showing.ground(removal.ground().code(), locale),
                showing.article(removal.article(), locale),
                removal.items().stream().map(item -> showing.item(item, locale)).toList(),
                said.stream().allMatch(JdbcRemoval.Said::confirmed),
                said.stream().map(one -> showing.line(one, locale)).toList());
    }

    @GetMapping("/{id}/receipt.json")
    ResponseEntity<String> receipt(@PathVariable UUID id) {
        Subject subject = subject().orElseThrow(() -> RemovalReceipts.unknown(id));
        return RemovalPages.file(id, receipts.of(id, subject));
    }

    private Optional<Subject> subject() {
        return subjects.byCode(code()).filter(Subject::isOrganisation);
    }

    private static String code() {
        return Visitor.current().subject().orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "no-subject"));
    }

    /** A removal as its subject sees it. */
    record Own(
            String id,
            String at,
            String ground,
            String article,
            List<String> items,
            boolean complete,
            List<ShowingRemovals.CopyLine> copies) {}
}
