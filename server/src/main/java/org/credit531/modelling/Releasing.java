package org.credit531.modelling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.change.PuttingInForce;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.credit531.workflow.Step;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases versions and retires them, each on the word of two people. Case, edition, card and what is to be evaluated anew commit
 * together, or nothing does.
 */
@Component
class Releasing {

    private final JdbcDrafts drafts;
    private final Drafting drafting;
    private final Reviewing reviewing;
    private final ModelCards cards;
    private final Register register;
    private final Editions editions;
    private final PuttingInForce putting;
    private final Cases cases;
    private final Ledger ledger;
    private final Clock clock;

    Releasing(
            JdbcDrafts drafts,
            Drafting drafting,
            Reviewing reviewing,
            ModelCards cards,
            Register register,
            Editions editions,
            PuttingInForce putting,
            Cases cases,
            Ledger ledger,
            Clock clock) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.reviewing = reviewing;
        this.cards = cards;
        this.register = register;
        this.editions = editions;
        this.putting = putting;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Releases a version as it was shown.
     *
     * @param textHash of the text that was shown
     */
    @Transactional
    public void release(UUID id, String textHash, Visitor visitor) {
        drafts.lock();
        ModelDraft draft = drafting.find(id);
        cases.move(id, new Deed("release", Drafting.parts(visitor, draft), visitor.name(), ""));
        if (!draft.textHash().equals(textHash)) {
            throw new RequestProblem(HttpStatus.CONFLICT, "model-not-what-was-shown");
        }
        CheckingDrafts.Checked checked = drafting.requireWithoutFlaws(draft);
        Edition edition = edition(draft, checked.version(), visitor.name());
        editions.add(edition);
        cards.release(
                Objects.requireNonNull(checked.model()),
                edition,
                draft,
                reviewing.of(draft).orElseThrow(),
                summary(id));
        putInForce(edition);
        ledger.record(Act.done(AuditEvent.MODEL_RELEASED, draft.model() + " " + edition.version()));
    }

    private Edition edition(ModelDraft draft, int version, String by) {
        ModelDraft.Words words = drafting.asOfToday(draft.words());
        return new Edition(
                Shelf.MODEL,
                draft.model(),
                version,
                words.text(),
                "",
                words.effectiveFrom(),
                null,
                words.reason(),
                new Edition.Signatures(draft.writtenBy(), draft.writtenAt(), by, OffsetDateTime.now(clock)));
    }

    /** What the review came to, as its conclusion says. */
    private String summary(UUID id) {
        return last(id, "conclude").remark();
    }

    private Step last(UUID id, String event) {
        return cases.steps(id).reversed().stream()
                .filter(step -> step.event().equals(event))
                .findFirst()
                .orElseThrow();
    }

    /** Proposes that a version ends on a day, without another in its place. */
    @Transactional
    public void proposeRetirement(UUID id, LocalDate day, String why, Visitor visitor) {
        ModelDraft draft = drafting.find(id);
        requireLatest(draft);
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today)) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "change-day", today.toString());
        }
        cases.move(id, new Deed("propose-retirement", Drafting.parts(visitor, draft), visitor.name(), why));
        drafts.retire(id, day);
    }

    /** Retires a version: from its day on nobody is evaluated by it. */
    @Transactional
    public void retire(UUID id, Visitor visitor) {
        drafts.lock();
        ModelDraft draft = drafting.find(id);
        Edition latest = requireLatest(draft);
        cases.move(id, new Deed("retire", Drafting.parts(visitor, draft), visitor.name(), ""));
        Step proposed = last(id, "propose-retirement");
        Edition end = new Edition(
                Shelf.MODEL,
                draft.model(),
                latest.version() + 1,
                "",
                "",
                day(draft, latest),
                null,
                proposed.remark(),
                new Edition.Signatures(proposed.by(), proposed.at(), visitor.name(), OffsetDateTime.now(clock)));
        editions.add(end);
        putInForce(end);
        ledger.record(Act.done(AuditEvent.MODEL_RETIRED, draft.model() + " " + draft.version()));
    }

    /** The day that was proposed; today where it has passed, and never before the version itself. */
    private LocalDate day(ModelDraft draft, Edition latest) {
        LocalDate wanted = Objects.requireNonNull(draft.retiresOn());
        LocalDate today = LocalDate.now(clock);
        LocalDate day = wanted.isBefore(today) ? today : wanted;
        return day.isBefore(latest.effectiveFrom()) ? latest.effectiveFrom() : day;
    }

    private Edition requireLatest(ModelDraft draft) {
        return register.latest(draft.model())
                .filter(edition -> edition.version() == draft.version() && !edition.ends())
                .orElseThrow(() ->
                        new RequestProblem(HttpStatus.CONFLICT, "model-replaced", draft.model(), draft.version()));
    }

    private void putInForce(Edition edition) {
        if (!edition.effectiveFrom().isAfter(LocalDate.now(clock))) {
            putting.inForce(edition);
        }
    }
}
