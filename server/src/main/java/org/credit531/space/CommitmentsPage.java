package org.credit531.space;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.record.Disclosure;
import org.credit531.record.ReportAddress;
import org.credit531.subject.Subject;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the organisation has committed itself to, and whether the commitment is kept by the word of its unit. */
@Controller
class CommitmentsPage {

    private static final String PATH = "/space/commitments";
    private static final String BACK = "redirect:" + PATH;
    private static final String ITEM = MakingCommitments.ITEM;
    private static final String KEPT = "kept";

    private final OwnOrganisation own;
    private final OwnRecords records;
    private final MakingCommitments making;
    private final Catalogue catalogue;
    private final MessageSource messages;

    CommitmentsPage(
            OwnOrganisation own,
            OwnRecords records,
            MakingCommitments making,
            Catalogue catalogue,
            MessageSource messages) {
        this.own = own;
        this.records = records;
        this.making = making;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String show(Model model, Locale locale) {
        var subject = own.lookedAt();
        model.addAttribute("name", subject.map(Subject::name).orElse(own.code()));
        model.addAttribute(
                "commitments", subject.map(found -> commitments(found, locale)).orElse(List.of()));
        model.addAttribute(
                "texts",
                subject.isEmpty()
                        ? List.of()
                        : making.open().stream().map(text -> text(text, locale)).toList());
        return "space/commitments";
    }

    private static Offered text(CommitmentTexts.Text text, Locale locale) {
        return new Offered(
                text.commitment(),
                text.matter().in(locale),
                text.content().in(locale),
                text.liability().in(locale));
    }

    @PostMapping(PATH)
    String make(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String signer,
            RedirectAttributes next,
            Locale locale) {
        answer(next, locale, "made", subject -> making.make(text, signer, subject, Visitor.current()));
        return BACK;
    }

    @PostMapping(PATH + "/{key}/withdraw")
    String withdraw(@PathVariable UUID key, RedirectAttributes next, Locale locale) {
        answer(next, locale, "withdrawn", subject -> making.withdraw(key, subject, Visitor.current()));
        return BACK;
    }

    private void answer(RedirectAttributes next, Locale locale, String done, Consumer<Subject> act) {
        try {
            act.accept(own.known()
                    .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-subject", own.code())));
            next.addFlashAttribute("done", done);
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
    }

    private List<Commitment> commitments(Subject subject, Locale locale) {
        return records.of(subject, ITEM).stream()
                .sorted(Comparator.<Disclosure.Disclosed, LocalDate>comparing(
                                one -> one.statement().effectiveFrom())
                        .reversed())
                .map(one -> commitment(one, subject, locale))
                .toList();
    }

    private Commitment commitment(Disclosure.Disclosed one, Subject subject, Locale locale) {
        var statement = one.statement();
        String unit = catalogue
                .unit(statement.unit())
                .map(found -> found.name().in(locale))
                .orElse(statement.unit());
        return new Commitment(
                value(one, "number", locale),
                value(one, "kind", locale),
                value(one, "matter", locale),
                value(one, "content", locale),
                value(one, "liability", locale),
                value(one, "made-on", locale),
                value(one, "due-on", locale),
                kept(one, locale),
                unit,
                statement.removalOn() == null ? "" : statement.removalOn().toString(),
                ReportAddress.of(subject.code(), ITEM, statement.recordKey()),
                making.isWithdrawable(statement) ? statement.recordKey() : null);
    }

    /** A commitment of which nobody has said whether it is kept waits to be looked at. */
    private Tag kept(Disclosure.Disclosed one, Locale locale) {
        String code = String.valueOf(one.statement().values().getOrDefault(KEPT, ""));
        String colour = switch (code) {
            case "kept" -> "good";
            case "broken" -> "poor";
            default -> "plain";
        };
        String label = value(one, KEPT, locale);
        return new Tag(colour, label.isEmpty() ? messages.getMessage("space.commitments.unsaid", null, locale) : label);
    }

    private static String value(Disclosure.Disclosed one, String name, Locale locale) {
        return one.visible().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .map(entry -> entry.getKey().display(entry.getValue(), locale))
                .findFirst()
                .orElse("");
    }

    /**
     * A commitment as the page shows it; what is not stated is empty.
     *
     * @param kept whether it is kept
     * @param unit who states it
     * @param leaves the day on which the record leaves the file
     * @param report where an error is reported
     * @param withdrawable the key of the record, if it can be taken back, otherwise {@code null}
     */
    record Commitment(
            String number,
            String kind,
            String matter,
            String content,
            String liability,
            String madeOn,
            String dueOn,
            Tag kept,
            String unit,
            String leaves,
            String report,
            @Nullable UUID withdrawable) {}

    /** A text that can be signed. */
    record Offered(String code, String matter, String content, String liability) {}
}
