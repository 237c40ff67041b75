package org.credit531.removal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.record.ReturnRefused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What came again and was refused is noted for its unit, with an entry in the ledger, in the transaction that refuses it. */
@Component
class NotingReturns {

    private final JdbcRemovalBoard board;
    private final Ledger ledger;
    private final Clock clock;

    NotingReturns(JdbcRemovalBoard board, Ledger ledger, Clock clock) {
        this.board = board;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    void on(ReturnRefused refused) {
        board.noteReturn(new JdbcRemovalBoard.Return(
                refused.batch(),
                refused.item(),
                refused.office().department(),
                refused.office().region(),
                refused.rows(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        ledger.record(Act.refused(AuditEvent.RETURN_REFUSED, refused.batch().toString()));
    }
}
