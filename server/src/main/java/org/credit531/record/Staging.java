package org.credit531.record;

import java.util.function.LongSupplier;
import org.credit531.subject.StatedParties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes a batch's records while they are read, in pieces: new ones into the statements, the others into a temporary table, in
 * which they wait to be compared.
 */
final class Staging {

    private final JdbcTemplate template;
    private final Intake.Header header;
    private final LongSupplier number;
    private final StatedParties parties;
    private final RemovedBefore removed;
    private Piece filling;
    private Piece other;
    private long rows;
    private boolean withdrawals;
    private boolean uncheckedNumbers;
    private @Nullable Begun begun;

    /** Takes a batch; its knowledge number is asked for when the first piece is stored, since all others wait from then on. */
    Staging(
            JdbcTemplate template,
            Intake.Header header,
            LongSupplier number,
            StatedParties parties,
            RemovedBefore removed) {
        this.template = template;
        this.header = header;
        this.number = number;
        this.parties = parties;
        this.removed = removed;
        filling = new Piece(header, removed::identities);
        other = new Piece(header, removed::identities);
    }

    /** What there is once a piece is stored. */
    private record Begun(long knowledge, boolean known, boolean removed, Storing storing, Copying copying) {}

    private Begun begun() {
        if (begun == null) {
            begun = begin(number.getAsLong());
        }
        return begun;
    }

    private Begun begin(long knowledge) {
        removed.check();
        template.execute(
                "create temporary table staged (like statement, aliases jsonb, withdrawn boolean, identities jsonb) on commit drop");
        template.execute("create temporary table same_row (record_key uuid, row_number bigint) on commit drop");
        parties.prepare();
        String item = header.item().item();
        JdbcClient jdbc = JdbcClient.create(template);
        boolean known = jdbc.sql("select exists (select 1 from statement where item = :item)")
                .param("item", item)
                .query(Boolean.class)
                .single();
        boolean gone = jdbc.sql("select exists (select 1 from removed_record where item = :item)")
                .param("item", item)
                .query(Boolean.class)
                .single();
        Storing storing = template.execute((ConnectionCallback<Storing>) connection -> new Storing(
                connection.unwrap(PGConnection.class),
                item,
                knowledge,
                new KnownRecords(connection, item, knowledge, gone),
                removed.in(connection),
                known || gone));
        Copying copying = new Copying(storing);
        TransactionSynchronizationManager.registerSynchronization(new Settling(copying));
        return new Begun(knowledge, known, gone, storing, copying);
    }

    /**
     * Keeps the transaction from ending, however it ends, before the piece under way is through: what it still copied would
     * go into the next transaction of the connection and be kept.
     */
    private record Settling(Copying copying) implements TransactionSynchronization {

        @Override
        public void beforeCompletion() {
            copying.settle();
        }
    }

    void add(StatedRecord stated) {
        filling.add(stated);
        rows++;
        withdrawals |= stated.withdrawn();
        uncheckedNumbers |= !stated.party().makesSubject();
        if (filling.isFull()) {
            send();
        }
    }

    private void send() {
        begun().copying().begin(filling);
        Piece sent = filling;
        filling = other;
        filling.clear();
        other = sent;
    }

    /** Stores what is left, and returns when all is stored. */
    void flush() {
        if (!filling.isEmpty()) {
            send();
        }
        begun().copying().await();
    }

    /** The knowledge number of the batch. */
    long knowledge() {
        return begun().knowledge();
    }

    /** Whether any record of the item was stored before. */
    boolean isItemKnown() {
        return begun().known();
    }

    /** Whether any record of the item was removed before. */
    boolean isItemRemoved() {
        return begun().removed();
    }

    /** Whether any fact that the batch could tell was removed before. */
    boolean isGuarded() {
        return removed.any();
    }

    /** All rows of the batch. */
    long rows() {
        return rows;
    }

    /** Rows that are stored already, since nothing was known of their records. */
    long stored() {
        return begun().storing().stored();
    }

    /** Rows that have still to be compared. */
    long staged() {
        return begun().storing().staged();
    }

    boolean hasWithdrawals() {
        return withdrawals;
    }

    boolean hasUncheckedNumbers() {
        return uncheckedNumbers;
    }
}
