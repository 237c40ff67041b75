package org.credit531.change;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.calendar.DayTurn;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposes, revises, returns, withdraws and signs changes. Whoever signs is somebody else, and signs what was shown. */
@Component
class Changing {

    private static final int LONGEST_REMARK = 2_000;

    private final JdbcProposals proposals;
    private final CheckingTexts checking;
    private final CountingHits counting;
    private final Accepted accepted;
    private final Editions editions;
    private final PuttingInForce putting;
    private final TransactionTemplate transaction;
    private final DayTurn turn;
    private final Ledger ledger;
    private final Clock clock;

    Changing(
            JdbcProposals proposals,
            CheckingTexts checking,
            CountingHits counting,
            Accepted accepted,
            Editions editions,
            PuttingInForce putting,
            TransactionTemplate transaction,
            DayTurn turn,
            Ledger ledger,
            Clock clock) {
        this.turn = turn;
        this.ledger = ledger;
        this.proposals = proposals;
        this.checking = checking;
        this.counting = counting;
        this.accepted = accepted;
        this.editions = editions;
        this.putting = putting;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Proposes a change and counts what it would hit. */
    @Transactional
    public UUID propose(Draft draft, String by) {
        CheckingTexts.Checked checked = checked(draft);
        int base = base(checked);
        var proposal = new Proposal(
                UUID.randomUUID(),
                base,
                base + 1,
                draft,
                counting.count(draft, checked),
                Proposal.State.OPEN,
                by,
                OffsetDateTime.now(clock),
                null);
        proposals.insert(proposal);
        note(proposal, AuditEvent.CHANGE_PROPOSED, "proposed", by, draft.reason());
        return proposal.id();
    }

    /** Puts another text in the place of one's own proposal. */
    @Transactional
    public void revise(UUID id, Draft draft, String by) {
        Proposal proposal = own(id, by);
        CheckingTexts.Checked checked = checked(
                new Draft(proposal.shelf(), proposal.name(), draft.text(), draft.reason(), draft.effectiveFrom()));
        int base = base(checked);
        if (!proposals.revise(id, base, base + 1, draft, counting.count(draft, checked))) {
            throw notOpen();
        }
        note(proposal, AuditEvent.CHANGE_REVISED, "revised", by, draft.reason());
    }

    /** Gives one's own proposal up. */
    @Transactional
    public void withdraw(UUID id, String remark, String by) {
        end(own(id, by), Proposal.State.WITHDRAWN, AuditEvent.CHANGE_WITHDRAWN, remark, by);
    }

    /** Asks the proposer to look at it again, and says why. */
    @Transactional
    public void sendBack(UUID id, String remark, String by) {
        if (remark.isBlank()) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "change-remark", LONGEST_REMARK);
        }
        end(find(id), Proposal.State.RETURNED, AuditEvent.CHANGE_RETURNED, remark, by);
    }

    private void end(Proposal proposal, Proposal.State state, AuditEvent event, String remark, String by) {
        if (remark.length() > LONGEST_REMARK) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "change-remark", LONGEST_REMARK);
        }
        if (!proposals.end(proposal.id(), state)) {
            throw notOpen();
        }
        note(proposal, event, state.word(), by, remark);
    }

    /** What is noted with the proposal has its entry in the ledger, too. */
    private void note(Proposal proposal, AuditEvent event, String step, String by, String remark) {
        proposals.note(proposal.id(), step, by, remark);
        ledger.record(Act.done(event, proposal.shelf().word() + " " + proposal.name()));
    }

    /**
     * Signs a change as it was shown. What has been written down of the law is put right by the turn of the day, once more. Where the catalogue has changed since its impact was counted, counts again and refuses.
     *
     * @param textHash of the text that was shown
     * @param impactHash of the impact that was shown
     */
    void sign(UUID id, String textHash, String impactHash, String by) {
        Proposal proposal = find(id);
        if (proposal.open() && stale(proposal)) {
            recount(id, by);
            throw new RequestProblem(HttpStatus.CONFLICT, "change-recounted");
        }
        transaction.executeWithoutResult(status -> signNow(id, textHash, impactHash, by));
        if (proposal.shelf() == Shelf.ACT) {
            turn.soon();
        }
    }

    private void signNow(UUID id, String textHash, String impactHash, String by) {
        proposals.lock();
        Proposal proposal = find(id);
        if (!proposal.open()) {
            throw notOpen();
        }
        if (proposal.proposedBy().equalsIgnoreCase(by)) {
            throw new RequestProblem(HttpStatus.CONFLICT, "change-same-person");
        }
        if (!proposal.textHash().equals(textHash)
                || !proposal.counted().impact().hash().equals(impactHash)
                || stale(proposal)) {
            throw new RequestProblem(HttpStatus.CONFLICT, "change-not-what-was-shown");
        }
        CheckingTexts.Checked checked = checked(asOfToday(proposal.draft()));
        Edition before = checked.before();
        if (base(checked) != proposal.base()) {
            throw new RequestProblem(HttpStatus.CONFLICT, "change-overtaken", proposal.name(), base(checked));
        }
        if (before != null && before.signatures() == null && !isKept(before)) {
            editions.add(before);
        }
        proposals.sign(id, by);
        note(proposal, AuditEvent.CHANGE_SIGNED, "signed", by, "");
        Edition edition = edition(proposal, by);
        editions.add(edition);
        if (!edition.effectiveFrom().isAfter(LocalDate.now(clock))) {
            putting.inForce(edition);
        }
    }

    private boolean isKept(Edition shipped) {
        return !editions.of(shipped.shelf(), shipped.name()).isEmpty();
    }

    private Edition edition(Proposal proposal, String by) {
        Draft draft = asOfToday(proposal.draft());
        return new Edition(
                draft.shelf(),
                draft.name(),
                proposal.version(),
                draft.text(),
                accepted.shipped(draft.shelf(), draft.name()).map(TextHash::of).orElse(""),
                draft.effectiveFrom(),
                null,
                draft.reason(),
                new Edition.Signatures(proposal.proposedBy(), proposal.proposedAt(), by, OffsetDateTime.now(clock)));
    }

    /** A day that has passed while nobody signed is today. */
    private Draft asOfToday(Draft draft) {
        LocalDate today = LocalDate.now(clock);
        return draft.effectiveFrom().isBefore(today)
                ? new Draft(draft.shelf(), draft.name(), draft.text(), draft.reason(), today)
                : draft;
    }

    /** Whether what the change hits was counted under another catalogue, or on another day. */
    boolean stale(Proposal proposal) {
        editions.lookAgain();
        return proposal.counted().stamp() != editions.stamp()
                || !proposal.counted().on().equals(LocalDate.now(clock));
    }

    /** Counts again what a proposal would hit. */
    void recount(UUID id, String by) {
        transaction.executeWithoutResult(status -> {
            Proposal proposal = find(id);
            Draft draft = asOfToday(proposal.draft());
            CheckingTexts.Checked checked = checking.check(draft);
            if (checked.item() != null || draft.shelf() == Shelf.ACT) {
                proposals.recounted(id, counting.count(draft, checked));
                proposals.note(id, "recounted", by, "");
            }
        });
    }

    private CheckingTexts.Checked checked(Draft draft) {
        CheckingTexts.Checked checked = checking.check(draft);
        if (!checked.flaws().isEmpty()) {
            throw new RequestProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "change-flawed",
                    checked.flaws().size());
        }
        Edition before = checked.before();
        if (before != null && before.text().equals(draft.text())) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "change-nothing", before.version());
        }
        return checked;
    }

    private static int base(CheckingTexts.Checked checked) {
        return checked.before() == null ? 0 : checked.before().version();
    }

    private Proposal own(UUID id, String by) {
        Proposal proposal = find(id);
        if (!proposal.proposedBy().equals(by)) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "change-not-yours");
        }
        return proposal;
    }

    Proposal find(UUID id) {
        return proposals
                .find(id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "change-unknown", id.toString()));
    }

    private static RequestProblem notOpen() {
        return new RequestProblem(HttpStatus.CONFLICT, "change-not-open");
    }
}
