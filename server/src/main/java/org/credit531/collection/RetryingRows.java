package org.credit531.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries open rows again whose party has become known: those that fit now are taken as a batch, linked to the one that they
 * came from. Rows are found by the number that was missing; no other is opened.
 */
@Component
class RetryingRows {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingRows.class);
    private static final int ROWS_AT_A_TIME = 1_000;

    private final JdbcBatches batches;
    private final Quarantine quarantine;
    private final JdbcAmendments amendments;
    private final RereadingRows rereading;
    private final TakingKeptRows taking;
    private final TransactionTemplate transaction;

    RetryingRows(
            JdbcBatches batches,
            Quarantine quarantine,
            JdbcAmendments amendments,
            RereadingRows rereading,
            TakingKeptRows taking,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.quarantine = quarantine;
        this.amendments = amendments;
        this.rereading = rereading;
        this.taking = taking;
        this.transaction = transaction;
    }

    /** Tries all rows that could fit now, batch by batch in the order in which these came; doing it twice changes nothing. */
    void run() {
        RuntimeException failed = null;
        for (UUID id : amendments.batchesThatFit()) {
            try {
                retry(batches.find(id).orElseThrow());
            } catch (RequestProblem notNow) {
                // Its article has ended, say: the rows stay open, and their unit sees why when it corrects them.
                LOG.info("rows of batch {} were not tried again: {}", id, notNow.code());
            } catch (RuntimeException e) {
                // The other batches do not wait for this one; the task comes again for it.
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void retry(Batch origin) {
        long last = 0;
        while (last >= 0) {
            long after = last;
            last = transaction.execute(status -> piece(origin, after));
        }
    }

    /** Tries some rows after a number; the last number tried, or -1 where there are no more. */
    private long piece(Batch origin, long after) {
        List<Long> numbers = amendments.rowsThatFit(origin.id(), after, ROWS_AT_A_TIME);
        List<TakingKeptRows.Fitting> fitting = new ArrayList<>();
        List<QuarantinedRow> wrong = new ArrayList<>();
        try (var reading = rereading.of(origin)) {
            List<RereadingRows.Asked> asked = quarantine.find(origin.id(), numbers).stream()
                    .map(kept -> new RereadingRows.Asked(
                            kept.row(), Map.of(), kept.row().row()))
                    .toList();
            List<RereadingRows.Reread> read = reading.read(asked);
            for (int place = 0; place < read.size(); place++) {
                var reread = read.get(place);
                switch (reread.row()) {
                    case RowReading.Row.Taken(var stated) ->
                        fitting.add(new TakingKeptRows.Fitting(
                                asked.get(place).kept().row(), reread.cells(), stated.at(fitting.size() + 1L)));
                    case RowReading.Row.Refused(var refused) -> wrong.add(refused);
                }
            }
        }
        keep(origin, wrong);
        if (!fitting.isEmpty()) {
            taking.take(origin, Batch.Channel.RETRY, QuarantineAct.PLATFORM, fitting);
        }
        return numbers.isEmpty() ? -1 : numbers.getLast();
    }

    /** Their party is known by now and something else is wrong: they wait for that no more. */
    private void keep(Batch origin, List<QuarantinedRow> refused) {
        quarantine.rewrite(origin.id(), refused);
        amendments.note(
                origin.id(),
                refused.stream().map(QuarantinedRow::row).toList(),
                amendments.act(QuarantineAct.Kind.STILL_WRONG, QuarantineAct.PLATFORM, null));
    }
}
