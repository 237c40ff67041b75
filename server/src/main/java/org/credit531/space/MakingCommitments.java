package org.credit531.space;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.credit531.access.Membership;
import org.credit531.access.Visitor;
import org.credit531.collection.RestatingRecords;
import org.credit531.documents.Block;
import org.credit531.documents.Documents;
import org.credit531.documents.Fact;
import org.credit531.documents.NewDocument;
import org.credit531.documents.ToldRecord;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.language.Label;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.credit531.web.RequestProblem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a public commitment of an organisation a record of the catalogue, by the code that every single record goes through, as the
 * word of the unit that keeps commitments; and takes it back while nobody has verified it. Who signed stands in the document that
 * the organisation gets, and not in the public record. It counts in no evaluation before somebody has verified it.
 */
@Component
class MakingCommitments {

    static final String ITEM = "credit-commitment";

    private static final Membership OFFICE = Membership.provincial("credit-centre");
    private static final String KIND = "publicity";
    private static final String PENDING = "pending";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}·.' -]{2,40}");

    private final OwnRecords records;
    private final OwnOrganisation own;
    private final RestatingRecords restating;
    private final Documents documents;
    private final MessageSource messages;
    private final CommitmentTexts texts = CommitmentTexts.read();

    MakingCommitments(
            OwnRecords records,
            OwnOrganisation own,
            RestatingRecords restating,
            Documents documents,
            MessageSource messages) {
        this.records = records;
        this.own = own;
        this.restating = restating;
        this.documents = documents;
        this.messages = messages;
    }

    /** What can be signed today. */
    List<CommitmentTexts.Text> open() {
        return texts.on(own.today());
    }

    /** For how many days what is signed today can be taken back. */
    int withdrawalDays() {
        return texts.withdrawalDays(own.today());
    }

    /**
     * Signs a text.
     *
     * @throws RequestProblem 400 {@code commitment-text}, 422 {@code commitment-signer}, 409 {@code commitment-there}
     */
    @Transactional
    public void make(String code, String signer, Subject subject, Visitor visitor) {
        LocalDate today = own.today();
        var text = texts.on(today, code)
                .orElseThrow(() -> new RequestProblem(HttpStatus.BAD_REQUEST, "commitment-text", code));
        String name = signer.strip();
        if (!NAME.matcher(name).matches() || CitizenNumbers.areIn(name)) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "commitment-signer");
        }
        String number = number(subject, text, today);
        if (isThere(subject, text, number)) {
            throw new RequestProblem(HttpStatus.CONFLICT, "commitment-there");
        }
        UUID key = restating.state(ITEM, OFFICE, typed(subject, text, number, today), visitor.name());
        documents.issue(document(subject, text, number, name).telling(ITEM, key));
    }

    /** A promise that stands is not made twice; and one of today that somebody has verified already is not overwritten by another. */
    private boolean isThere(Subject subject, CommitmentTexts.Text text, String number) {
        return records.of(subject, ITEM).stream()
                .map(one -> one.statement().values())
                .anyMatch(values -> number.equals(values.get("number"))
                        || KIND.equals(values.get("kind"))
                                && text.matter().zh().equals(values.get("matter"))
                                && PENDING.equals(values.get("kept")));
    }

    private static String number(Subject subject, CommitmentTexts.Text text, LocalDate day) {
        return "公示-" + subject.code() + "-" + text.commitment() + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static Map<String, String> typed(
            Subject subject, CommitmentTexts.Text text, String number, LocalDate today) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("uscc", subject.code());
        typed.put("name", subject.name());
        typed.put("number", number);
        typed.put("kind", KIND);
        typed.put("matter", text.matter().zh());
        typed.put("content", text.content().zh());
        typed.put("kept", PENDING);
        typed.put("liability", text.liability().zh());
        typed.put("made-on", today.toString());
        return typed;
    }

    private NewDocument document(Subject subject, CommitmentTexts.Text text, String number, String signer) {
        return new NewDocument(
                        "commitment",
                        text.matter().zh(),
                        body(text, number, signer, subject, Locale.SIMPLIFIED_CHINESE),
                        "/space/commitments")
                .to(subject.id().value(), subject.code(), subject.name())
                .inEnglish(text.matter().en(), body(text, number, signer, subject, Locale.ENGLISH));
    }

    private List<Block> body(CommitmentTexts.Text text, String number, String signer, Subject subject, Locale locale) {
        return List.of(
                new Block.Paragraph(text.content().in(locale)),
                new Block.Paragraph(text.liability().in(locale)),
                new Block.Facts(List.of(
                        new Fact(text("space.commitments.number", locale), number),
                        new Fact(text("letters.organisation", locale), subject.code()),
                        new Fact(text("space.commitments.signer", locale), signer))));
    }

    /** Whether it was made here, and can still be taken back. */
    boolean isWithdrawable(Statement statement) {
        Map<String, Object> values = statement.values();
        return KIND.equals(values.get("kind"))
                && PENDING.equals(values.get("kept"))
                && statement.unit().equals(OFFICE.department())
                && String.valueOf(values.get("number")).startsWith("公示-" + statement.partyCode() + "-")
                && !own.today().isAfter(texts.withdrawableUntil(statement.effectiveFrom()));
    }

    /**
     * Takes a commitment back; whoever verifies its document is told so.
     *
     * @throws RequestProblem 409 {@code commitment-stays}
     */
    @Transactional
    public void withdraw(UUID key, Subject subject, Visitor visitor) {
        Statement statement = records.of(subject, ITEM).stream()
                .map(one -> one.statement())
                .filter(one -> one.recordKey().equals(key))
                .filter(this::isWithdrawable)
                .findFirst()
                .orElseThrow(() -> new RequestProblem(HttpStatus.CONFLICT, "commitment-stays"));
        restating.takeBack(statement, visitor.name());
        documents.supersede(List.of(new ToldRecord(ITEM, key)), takenBack());
    }

    /** A document is verified by readers of either language. */
    private String takenBack() {
        return Label.of(locale -> text("space.commitments.taken-back", locale)).both();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
