package org.credit531.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.credit531.documents.Block;
import org.credit531.documents.Documents;
import org.credit531.documents.Fact;
import org.credit531.documents.IssuedDocument;
import org.credit531.documents.NewDocument;
import org.credit531.language.Label;
import org.credit531.notices.Addressee;
import org.credit531.notices.NewNotice;
import org.credit531.notices.Notices;
import org.credit531.record.Contests;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * The notice on repair that goes with a decision: in the inbox of its subject at once, and as a letter when the unit wants to serve
 * it with the decision on paper, or the subject to keep it.
 */
@Component
class TellingDecisions {

    private static final String KIND = "repair-notice";

    private final JdbcDecisions decisions;
    private final Contests records;
    private final Subjects subjects;
    private final RepairRules rules;
    private final Notices notices;
    private final Documents documents;
    private final ShowingRepairs showing;

    TellingDecisions(
            JdbcDecisions decisions,
            Contests records,
            Subjects subjects,
            RepairRules rules,
            Notices notices,
            Documents documents,
            ShowingRepairs showing) {
        this.decisions = decisions;
        this.records = records;
        this.subjects = subjects;
        this.rules = rules;
        this.notices = notices;
        this.documents = documents;
        this.showing = showing;
    }

    /** The record that a decision has; none where it has gone meanwhile. */
    Optional<Statement> present(Decision decision) {
        return records.find(decision.subject(), decision.item(), decision.recordKey())
                .or(() -> today(decision.subject())
                        .flatMap(subject -> records.find(subject, decision.item(), decision.recordKey())));
    }

    /** Merged or known by another number since: the code leads to the subject of today. */
    private Optional<SubjectId> today(SubjectId subject) {
        return Optional.ofNullable(subjects.byId(List.of(subject)).get(subject))
                .flatMap(known -> subjects.byCode(known.code()))
                .map(Subject::id)
                .filter(known -> !known.equals(subject));
    }

    /** Puts the notice into the subject's inbox, where the record is still there: among these, or with the subject of today. */
    void tell(Decision decision, List<Statement> ofSubject) {
        ofSubject.stream()
                .filter(decision::isAbout)
                .findFirst()
                .or(() -> present(decision))
                .ifPresent(statement -> notices.send(notice(decision, statement)));
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

    /** The letter about a version of a record, issued once and in the place of earlier ones; in the transaction under way. */
    String letter(Subject subject, Statement statement) {
        String page = Decision.page(statement.item(), statement.recordKey());
        String version = page + "?revision=" + statement.revision();
        return documents.about(version).stream()
                .findFirst()
                .flatMap((UUID id) -> documents.find(id))
                .orElseGet(() -> {
                    supersede(page);
                    return issue(subject, statement, version);
                })
                .code();
    }

    private void supersede(String page) {
        String reason = Label.of(locale -> showing.text("repair.notice.superseded", locale))
                .both();
        documents.about(page).forEach(id -> documents.supersede(id, reason));
    }

    /** A correction has put another record in the place of one: its notice is told of that, and letters about the one do not hold. */
    void replaced(String item, UUID recordKey, UUID successor) {
        decisions.move(item, recordKey, successor);
        supersede(Decision.page(item, recordKey));
    }

    /** Destroys the letters about records, each of which is named by its item and its key, with what is noted of them. */
    int forget(List<String> items, List<UUID> keys, String article) {
        List<String> pages = IntStream.range(0, items.size())
                .mapToObj(index -> Decision.page(items.get(index), keys.get(index)))
                .toList();
        documents.aboutAny(pages).forEach(id -> documents.destroy(id, article));
        return decisions.remove(items, keys);
    }

    private IssuedDocument issue(Subject subject, Statement statement, String version) {
        return documents.issue(new NewDocument(
                        KIND,
                        showing.text("repair.notice.title", Locale.SIMPLIFIED_CHINESE),
                        body(statement, Locale.SIMPLIFIED_CHINESE),
                        version)
                .to(subject.id().value(), subject.code(), subject.name())
                .by(statement.unit(), statement.region())
                .telling(statement.item(), statement.recordKey())
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
        body.add(new Block.Paragraph(showing.text("repair.letter.remedies", locale)));
        return body;
    }
}
