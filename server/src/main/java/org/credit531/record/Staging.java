package org.credit531.record;

import org.credit531.subject.StatedParties;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes a batch's records while they are read, in pieces: new ones into the statements, the others into a temporary table, in
 * which they wait to be compared.
 */
final class Staging {

    private final long knowledge;
    private final boolean known;
    private final boolean removed;
    private final Storing storing;
    private final Copying copying;
    private Piece filling;
    private Piece other;
    private long rows;
    private boolean withdrawals;
    private boolean uncheckedNumbers;

    /** Begins with the batch that is the commit with this knowledge number. */
    Staging(JdbcTemplate template, Intake.Header header, long knowledge, StatedParties parties) {
        this.knowledge = knowledge;
        template.execute(
                "create temporary table staged (like statement, aliases jsonb, withdrawn boolean) on commit drop");
        template.execute("create temporary table same_row (record_key uuid, row_number bigint) on commit drop");
        parties.prepare();
        String item = header.item().item();
        JdbcClient jdbc = JdbcClient.create(template);
        known = jdbc.sql("select exists (select 1 from statement where item = :item)")
                .param("item", item)
                .query(Boolean.class)
                .single();
        removed = jdbc.sql("select exists (select 1 from removed_record where item = :item)")
                .param("item", item)
                .query(Boolean.class)
                .single();
        storing = template.execute((ConnectionCallback<Storing>) connection -> new Storing(
                connection.unwrap(PGConnection.class),
                item,
                new KnownRecords(connection, item, knowledge, removed),
                known || removed));
        copying = new Copying(storing);
        filling = new Piece(header, knowledge);
        other = new Piece(header, knowledge);
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
        copying.begin(filling);
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
        copying.await();
    }

    /** The knowledge number of the batch. */
    long knowledge() {
        return knowledge;
    }

    /** Whether any record of the item was stored before. */
    boolean isItemKnown() {
        return known;
    }

    /** Whether any record of the item was removed before. */
    boolean isItemRemoved() {
        return removed;
    }

    /** All rows of the batch. */
    long rows() {
        return rows;
    }

    /** Rows that are stored already, since nothing was known of their records. */
    long stored() {
        return storing.stored();
    }

    /** Rows that have still to be compared. */
    long staged() {
        return storing.staged();
    }

    boolean hasWithdrawals() {
        return withdrawals;
    }

    boolean hasUncheckedNumbers() {
        return uncheckedNumbers;
    }
}
