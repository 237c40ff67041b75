package org.credit531.documents;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.Choice;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A document by its code: whether it holds, for everybody; what it says, for whom it concerns. And the list of those that a visitor
 * may read.
 */
@Controller
class DocumentPages {

    private static final int PAGE = 50;
    private static final int FURTHEST = 100_000;

    private final JdbcDocuments stored;
    private final ReadingDocuments reading;
    private final OfdFiles ofd;
    private final DocumentKinds kinds;
    private final ShowingDocuments showing;
    private final Ledger ledger;
    private final MessageSource messages;
    private final Clock clock;

    DocumentPages(
            JdbcDocuments stored,
            ReadingDocuments reading,
            OfdFiles ofd,
            DocumentKinds kinds,
            ShowingDocuments showing,
            Ledger ledger,
            MessageSource messages,
            Clock clock) {
        this.stored = stored;
        this.reading = reading;
        this.ofd = ofd;
        this.kinds = kinds;
        this.showing = showing;
        this.ledger = ledger;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/documents")
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "0") int skip,
            Model model,
            Locale locale) {
        var scope = Visitor.current().scope(Action.READ, Resource.DOCUMENTS);
        int from = Math.clamp(skip, 0, FURTHEST);
        var found = stored.list(scope, new JdbcDocuments.Filter(kind, number.strip()), PAGE + 1, from);
        model.addAttribute(
                "lines",
                found.stream().limit(PAGE).map(one -> line(one, locale)).toList());
        model.addAttribute("paging", paging(kind, number, from, found.size() > PAGE));
        model.addAttribute("kind", kind);
        model.addAttribute("number", number);
        model.addAttribute("kinds", choices(locale));
        return "documents/list";
    }

    private ShowingDocuments.Line line(JdbcDocuments.Listed one, Locale locale) {
        return showing.line(one.document(), reading.opened(one.content()).title(), locale);
    }

    private List<Choice> choices(Locale locale) {
        return Stream.concat(
                        Stream.of(new Choice("", messages.getMessage("documents.kind.any", null, locale))),
                        kinds.all().stream()
                                .map(kind -> new Choice(kind.kind(), kind.name().in(locale))))
                .toList();
    }

    private static Paging paging(String kind, String number, int from, boolean more) {
        return new Paging(
                from == 0 ? null : address(kind, number, 0),
                from == 0 ? null : address(kind, number, Math.max(0, from - PAGE)),
                more ? address(kind, number, from + PAGE) : null);
    }

    private static String address(String kind, String number, int skip) {
        return UriComponentsBuilder.fromPath("/documents")
                .queryParam("kind", "{kind}")
                .queryParam("number", "{number}")
                .queryParam("skip", skip)
                .encode()
                .buildAndExpand(kind, number)
                .toUriString();
    }

    @GetMapping("/documents/{code}")
    String show(@PathVariable String code, Model model, Locale locale) {
        Document document = require(code);
        Optional<Content> content = reading.content(document);
        if (content.isEmpty()) {
            ledger.lookUp(Act.done(
                    AuditEvent.DOCUMENT_VERIFIED,
                    document.number() + " " + document.state().code()));
        }
        model.addAttribute("outcome", showing.outcome(VerifyingFiles.Outcome.of(document), locale));
        model.addAttribute("shown", content.map(said -> Shown.of(said)).orElse(null));
        model.addAttribute("day", document.issuedOn());
        return "documents/document";
    }

    @GetMapping("/documents/{code}/pdf")
    ResponseEntity<byte[]> file(@PathVariable String code) {
        Document document = require(code);
        byte[] file = reading.file(document).orElseThrow(() -> unknown(code));
        return DocumentFile.answer(document.number())
                .lastModified(document.issuedOn().atStartOfDay(clock.getZone()))
                .body(file);
    }

    @GetMapping("/documents/{code}/ofd")
    ResponseEntity<byte[]> ofd(@PathVariable String code) {
        Document document = require(code);
        byte[] file = ofd.file(document).orElseThrow(() -> unknown(code));
        return DocumentFile.ofd(document.number())
                .lastModified(document.issuedOn().atStartOfDay(clock.getZone()))
                .body(file);
    }

    private Document require(String code) {
        return VerificationCode.typed(code).flatMap(stored::byCode).orElseThrow(() -> unknown(code));
    }

    private static RequestProblem unknown(String code) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "unknown-document", code);
    }

    /** What a document says, as the page shows it. */
    record Shown(Content content, List<ShownBlock> blocks, List<ShownBlock> englishBlocks) {

        static Shown of(Content content) {
            var english = content.english();
            return new Shown(
                    content,
                    content.body().stream().map(ShownBlock::of).toList(),
                    english == null
                            ? List.of()
                            : english.body().stream().map(ShownBlock::of).toList());
        }
    }
}
