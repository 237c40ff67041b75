package org.credit531.removal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.signing.SignedDocument;
import org.credit531.subject.Subjects;
import org.credit531.web.Choice;
import org.credit531.web.FileAnswer;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The board of removals: which copies have confirmed, which are overdue; and each removal with its receipt. */
@Controller
@RequestMapping("/removals")
class RemovalPages {

    private static final int LINES = 50;
    private static final int MOST_PAGES = 1_000;
    private static final List<String> STATES = List.of("", "overdue", "open", "confirmed");

    private final JdbcRemovalBoard board;
    private final JdbcRemoval removals;
    private final RemovalReceipts receipts;
    private final Subjects subjects;
    private final ShowingRemovals showing;

    RemovalPages(
            JdbcRemovalBoard board,
            JdbcRemoval removals,
            RemovalReceipts receipts,
            Subjects subjects,
            ShowingRemovals showing) {
        this.board = board;
        this.removals = removals;
        this.receipts = receipts;
        this.subjects = subjects;
        this.showing = showing;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        var asked = new JdbcRemovalBoard.Asked(known("state", state, STATES), ground(ground), subject(code));
        int at = Math.clamp(page, 0, MOST_PAGES);
        var found = board.lines(asked, showing.today(), at * LINES, LINES + 1);
        model.addAttribute(
                "lines",
                found.stream()
                        .limit(LINES)
                        .map(line -> showing.line(line, locale))
                        .toList());
        model.addAttribute("copies", copies(locale));
        model.addAttribute("state", state);
        model.addAttribute("states", choices("removal.state.", STATES, locale));
        model.addAttribute("ground", ground);
        model.addAttribute("grounds", choices("removal.ground.", grounds(), locale));
        model.addAttribute("code", code);
        model.addAttribute("filtered", !(state + ground + code).isBlank());
        model.addAttribute("mayReturned", Visitor.current().may(Action.READ, Resource.RETURNED_FACTS));
        model.addAttribute("paging", paging(state, ground, code, at, found.size() > LINES));
        return "removal/board";
    }

    private List<CopyState> copies(Locale locale) {
        return board.copies(showing.today()).stream()
                .map(copy -> new CopyState(
                        showing.copy(copy.participant(), locale),
                        copy.done() + copy.nothing(),
                        copy.open(),
                        copy.overdue()))
                .toList();
    }

    private static Paging paging(String state, String ground, String code, int at, boolean more) {
        return new Paging(
                at == 0 ? null : address(state, ground, code, 0),
                at == 0 ? null : address(state, ground, code, at - 1),
                more ? address(state, ground, code, at + 1) : null);
    }

    private static String address(String state, String ground, String code, int page) {
        return UriComponentsBuilder.fromPath("/removals")
                .queryParam("state", state)
                .queryParam("ground", ground)
                .queryParam("code", code)
                .queryParam("page", page)
                .encode()
                .toUriString();
    }

    private @Nullable UUID subject(String code) {
        return code.isBlank() ? null : subjects.requested(code).id().value();
    }

    private static @Nullable String ground(String ground) {
        String known = known("ground", ground, grounds());
        return known.isEmpty() ? null : known;
    }

    private static List<String> grounds() {
        return Stream.concat(Stream.of(""), Stream.of(RemovalGround.values()).map(RemovalGround::code))
                .toList();
    }

    private static String known(String name, String value, List<String> values) {
        if (!values.contains(value)) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", name, value);
        }
        return value;
    }

    private List<Choice> choices(String key, List<String> values, Locale locale) {
        return values.stream()
                .map(value -> new Choice(value, showing.text(value.isEmpty() ? "removal.all" : key + value, locale)))
                .toList();
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        Removal removal = removals.find(id).orElseThrow(() -> RemovalReceipts.unknown(id));
        List<JdbcRemoval.Said> said = removals.said(id);
        model.addAttribute("id", id);
        model.addAttribute("ground", showing.ground(removal.ground().code(), locale));
        model.addAttribute("article", showing.article(removal.article(), locale));
        model.addAttribute("at", showing.time(removal.removedAt()));
        model.addAttribute("knowledge", removal.knowledge());
        model.addAttribute(
                "dueOn", said.isEmpty() ? "" : said.getFirst().dueOn().toString());
        model.addAttribute("complete", said.stream().allMatch(JdbcRemoval.Said::confirmed));
        model.addAttribute(
                "copies", said.stream().map(one -> showing.line(one, locale)).toList());
        model.addAttribute("count", removal.records().size());
        model.addAttribute(
                "records",
                removal.records().stream()
                        .limit(LINES)
                        .map(one -> new Went(
                                showing.item(one.item(), locale),
                                showing.unit(one.unit(), locale),
                                one.recordKey().toString()))
                        .toList());
        return "removal/removal";
    }

    /** For whoever hands it to the subject, whose code has to be stated. */
    @GetMapping("/{id}/receipt.json")
    ResponseEntity<String> receipt(@PathVariable UUID id, @RequestParam String code) {
        return file(id, receipts.of(id, subjects.requested(code)));
    }

    static ResponseEntity<String> file(UUID id, SignedDocument receipt) {
        return FileAnswer.named("removal-" + id + ".json", SignedDocument.MEDIA_TYPE)
                .body(receipt.text());
    }

    /** How a copy stands over all removals. */
    record CopyState(String copy, long confirmed, long open, long overdue) {}

    /** A record that went. */
    record Went(String item, String unit, String key) {}
}
