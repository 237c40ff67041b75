package org.credit531.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ends open applications whose record has gone: nothing is left to repair. One that was removed says so itself; one whose longest
 * period is over, or that its unit took back, is found at the turn of the day.
 */
@Component
class EndingRepairs {

    private static final int ORDER = 64;
    private static final int PIECE = 200;

    private final JdbcRepairs repairs;
    private final TellingDecisions decisions;
    private final RepairTerms terms;
    private final Records records;
    private final Knowledge knowledge;
    private final Subjects subjects;
    private final Cases cases;
    private final TellingRepairs telling;

    EndingRepairs(
            JdbcRepairs repairs,
            TellingDecisions decisions,
            RepairTerms terms,
            Records records,
            Knowledge knowledge,
            Subjects subjects,
            Cases cases,
            TellingRepairs telling) {
        this.repairs = repairs;
        this.decisions = decisions;
        this.terms = terms;
        this.records = records;
        this.knowledge = knowledge;
        this.subjects = subjects;
        this.cases = cases;
        this.telling = telling;
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        List<Repair> open = repairs.open();
        for (int from = 0; from < open.size(); from += PIECE) {
            endGone(open.subList(from, Math.min(from + PIECE, open.size())), day.today());
        }
    }

    private void endGone(List<Repair> open, LocalDate today) {
        long known = knowledge.latest();
        List<SubjectId> about =
                open.stream().map(repair -> repair.about().id()).distinct().toList();
        Map<SubjectId, List<Statement>> present = records.of(about, today, known);
        List<Repair> gone = open.stream()
                .filter(repair -> !isAmong(present.getOrDefault(repair.about().id(), List.of()), repair))
                .filter(repair -> !isAmong(records.of(today(repair), today, known), repair))
                .toList();
        end(gone);
        decisions.forget(
                gone.stream().map(repair -> repair.target().item()).toList(),
                gone.stream().map(repair -> repair.target().recordKey()).toList(),
                terms.on(today).article());
    }

    private static boolean isAmong(List<Statement> records, Repair repair) {
        return records.stream()
                .anyMatch(record -> record.item().equals(repair.target().item())
                        && record.recordKey().equals(repair.target().recordKey()));
    }

    /** Merged or known by another number since: the code leads to the subject of today. */
    private SubjectId today(Repair repair) {
        return subjects.byCode(repair.about().code())
                .map(Subject::id)
                .orElse(repair.about().id());
    }

    /** Ends those of them whose case is open. It is looked at first: a step that is refused would undo all that comes with it. */
    void end(List<Repair> gone) {
        Map<UUID, String> states = cases.states(gone.stream().map(Repair::id).toList());
        for (Repair repair : gone) {
            boolean open = OpenRepairs.STATES.contains(states.getOrDefault(repair.id(), ""));
            if (open) {
                cases.move(repair.id(), Deed.byThePlatform("end"));
            }
            repairs.shut(repair.id());
            if (open) {
                telling.ended(repair);
            }
        }
    }
}
