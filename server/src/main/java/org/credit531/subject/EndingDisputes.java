package org.credit531.subject;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Ends disputes of numbers: an official says on evidence whose a number is, and it leads there from then on. */
@Component
class EndingDisputes {

    private static final int LONGEST_EVIDENCE = 2_000;

    private final JdbcDisputes disputes;
    private final Subjects subjects;
    private final ChangingLinks links;
    private final Ledger ledger;
    private final Clock clock;

    EndingDisputes(JdbcDisputes disputes, Subjects subjects, ChangingLinks links, Ledger ledger, Clock clock) {
        this.disputes = disputes;
        this.subjects = subjects;
        this.links = links;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Awards a number.
     *
     * @param scheme the number's scheme, by its code
     * @param to the code of the subject that it is awarded to, one of those that claim it
     * @param evidence which certificates were seen and what the registrars answered
     * @throws RequestProblem 400 {@code dispute-evidence} or {@code dispute-claimant}, 409 {@code dispute-not-open}
     */
    void end(String scheme, String number, String to, String evidence, String by) {
        if (evidence.isEmpty() || evidence.length() > LONGEST_EVIDENCE) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "dispute-evidence", LONGEST_EVIDENCE);
        }
        links.commit("dispute", knowledge -> {
            Dispute dispute = disputes.lock(scheme, number)
                    .orElseThrow(() -> new RequestProblem(HttpStatus.CONFLICT, "dispute-not-open", number));
            SubjectId awarded = claimant(dispute.claimants(), to)
                    .orElseThrow(() -> new RequestProblem(HttpStatus.BAD_REQUEST, "dispute-claimant", number));
            disputes.end(dispute, new Dispute.Decision(awarded, evidence, by, OffsetDateTime.now(clock)));
            disputes.move(dispute.number(), awarded, knowledge);
            disputes.settle(dispute);
            ledger.record(Act.done(AuditEvent.DISPUTE_ENDED, number));
        });
    }

    private Optional<SubjectId> claimant(Collection<SubjectId> claimants, String code) {
        return subjects.byId(claimants).values().stream()
                .filter(subject -> subject.code().equals(code))
                .map(Subject::id)
                .findFirst();
    }
}
