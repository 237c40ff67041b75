package org.credit531.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.documents.Block;
import org.credit531.documents.Documents;
import org.credit531.documents.Fact;
import org.credit531.documents.IssuedDocument;
import org.credit531.documents.NewDocument;
import org.credit531.notices.Addressee;
import org.credit531.notices.NewNotice;
import org.credit531.notices.Notices;
import org.credit531.record.Contests;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.springframework.stereotype.Component;

/**
 * The notice on repair that goes with a decision: in the inbox of its subject at once, and as a letter when the unit wants to serve
 * it with the decision on paper, or the subject to keep it.
 */
@Component
class TellingDecisions {

    private static final String KIND = "repair-notice";

    private final Contests records;
    private final RepairRules rules;
    private final Notices notices;
    private final Documents documents;
    private final ShowingRepairs showing;

    TellingDecisions(
            Contests records, RepairRules rules, Notices notices, Documents documents, ShowingRepairs showing) {
        this.records = records;
        this.rules = rules;
        this.notices = notices;
        this.documents = documents;
        this.showing = showing;
    }

    /** The record that a decision has; none where it has gone meanwhile. */
    Optional<Statement> present(Decision decision) {
        return records.find(decision.subject(), decision.item(), decision.recordKey());
    }

    /** Puts the notice into the subject's inbox. */
    void tell(Decision decision) {
        present(decision).ifPresent(statement -> notices.send(notice(decision, statement)));
    }

    private NewNotice notice(Decision decision, Statement statement) {
        Classed classed = rules.of(statement);
        String kind = classed.never() == null ? classed.of().category().code() : "never";
        return new NewNotice(
                new Addressee.OfSubject(decision.subject().value()),
                "repair-known-" + kind,
                Map.of(
                        "subject", statement.partyName(),
                        "decided", decision.decidedOn().toString(),
                        "from", classed.repairableFrom().toString(),
                        "ends", String.valueOf(statement.removalOn())),
                decision.page(),
                null);
    }

    /** The letter about a record, issued once; in the transaction under way. */
    String letter(Subject subject, Statement statement) {
        String page = "/repairs/new/" + statement.item() + "/" + statement.recordKey();
        return documents.about(page).stream()
                .findFirst()
                .flatMap((UUID id) -> documents.find(id))
                .orElseGet(() -> issue(subject, statement, page))
                .code();
    }

    private IssuedDocument issue(Subject subject, Statement statement, String page) {
        return documents.issue(new NewDocument(
                        KIND,
                        showing.text("repair.notice.title", Locale.SIMPLIFIED_CHINESE),
                        body(statement, Locale.SIMPLIFIED_CHINESE),
                        page)
                .to(subject.id().value(), subject.code(), subject.name())
                .by(statement.unit(), statement.region())
                .inEnglish(showing.text("repair.notice.title", Locale.ENGLISH), body(statement, Locale.ENGLISH)));
    }

    private List<Block> body(Statement statement, Locale locale) {
        Classed classed = rules.of(statement);
        var line = showing.record(statement, classed, locale);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(showing.text("repair.record", locale), line.item()));
        if (!line.number().isEmpty()) {
            facts.add(new Fact(showing.text("repair.document-number", locale), line.number()));
        }
        facts.add(new Fact(
                showing.text("repair.decided", locale),
                statement.effectiveFrom().toString()));
        facts.add(new Fact(showing.text("repair.unit", locale), line.unit()));
        facts.add(new Fact(showing.text("repair.class", locale), line.category()));
        facts.add(new Fact(showing.text("repair.basis", locale), line.basis().citation()));
        if (!line.from().isEmpty()) {
            facts.add(new Fact(showing.text("repair.from", locale), line.from()));
        }
        facts.add(new Fact(showing.text("repair.ends", locale), line.ends()));
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(showing.text("repair.notice.lead", locale)));
        body.add(new Block.Facts(facts));
        body.add(new Block.Paragraph(
                classed.never() == null
                        ? showing.text("repair.notice.how", locale)
                        : classed.never().instead().in(locale)));
        body.add(new Block.Paragraph(showing.text("repair.letter.rights", locale)));
        return body;
    }
}
