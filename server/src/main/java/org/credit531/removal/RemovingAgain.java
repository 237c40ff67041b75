package org.credit531.removal;

import java.nio.file.Path;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes out of a restored database what was removed after its backup was taken, by the journal that the former installation
 * kept: records, identities that must not come back, and the confirmations, which the copies give anew at the next start.
 */
public final class RemovingAgain {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Works as the owner of the database, which no application uses yet. */
    public RemovingAgain(DataSource owner) {
        this.jdbc = JdbcClient.create(new JdbcTemplate(owner));
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    /** Takes out what the database does not know as removed; how many removals these were. */
    public int run(Path journal) {
        int again = 0;
        for (RemovalJournal.Line line : new RemovalJournal(journal).lines()) {
            Boolean done = transaction.execute(status -> isNew(line.removal()) && remove(line));
            again += Boolean.TRUE.equals(done) ? 1 : 0;
        }
        return again;
    }

    private boolean isNew(UUID removal) {
        return !jdbc.sql("select exists (select 1 from removal where id = :id)")
                .param("id", removal)
                .query(Boolean.class)
                .single();
    }

    private boolean remove(RemovalJournal.Line line) {
        OffsetDateTime at = OffsetDateTime.ofInstant(line.removedAt(), ZoneOffset.UTC);
        long number = jdbc.sql("""
                insert into knowledge (number, act, batch, at)
                select coalesce(max(number), 0) + 1, 'removal', null, :at from knowledge returning number
                """).param("at", at).query(Long.class).single();
        line.records().forEach(record -> remove(line, record, number, at));
        line.facts().forEach(fact -> leave(fact, number));
        jdbc.sql("""
                insert into removal (id, ground, article, decided_by, removed_in, removed_at, removed_on, due_on, records)
                values (:id, :ground, :article, :by, :number, :at, :on, :due, :records)
                """)
                .param("id", line.removal())
                .param("ground", line.ground())
                .param("article", line.article())
                .param("by", line.decidedBy(), Types.OTHER)
                .param("number", number)
                .param("at", at)
                .param("on", line.removedOn())
                .param("due", line.dueOn())
                .param("records", line.records().size())
                .update();
        jdbc.sql(
                        "insert into removal_confirmation (removal, participant, state) select :id, unnest(:copies::text[]), 'open'")
                .param("id", line.removal())
                .param("copies", line.copies().toArray(String[]::new))
                .update();
        return true;
    }

    /** Whom the backup does not know yet has no record in it. */
    private void remove(RemovalJournal.Line line, RemovalJournal.Went record, long number, OffsetDateTime at) {
        jdbc.sql("""
                insert into removed_record (item, record_key, subject, effective_from, removal_on, known_from, known_to, article,
                                            deleted_at, early, unit)
                select :item, :key, s.id, :from, :on, :known, :number, :article, :at, true, :unit
                  from subject s where s.id = :subject
                on conflict (item, record_key, subject) do update
                   set removal_on = excluded.removal_on, known_to = excluded.known_to, article = excluded.article,
                       deleted_at = excluded.deleted_at, early = true, unit = excluded.unit
                """)
                .param("item", record.item())
                .param("key", record.recordKey())
                .param("subject", record.subject())
                .param("from", record.effectiveFrom())
                .param("on", line.removedOn())
                .param("known", record.knownFrom())
                .param("number", number)
                .param("article", line.article())
                .param("at", at)
                .param("unit", record.unit())
                .update();
        jdbc.sql("""
                insert into removed_source (removed_in, batch)
                select distinct :number, batch from statement where item = :item and record_key = :key on conflict do nothing
                """)
                .param("number", number)
                .param("item", record.item())
                .param("key", record.recordKey())
                .update();
        jdbc.sql("delete from party_record where item = :item and record_key = :key")
                .param("item", record.item())
                .param("key", record.recordKey())
                .update();
        jdbc.sql("delete from statement where item = :item and record_key = :key")
                .param("item", record.item())
                .param("key", record.recordKey())
                .update();
        // What rests on it is computed anew at the start, since it is missing.
        jdbc.sql("delete from evaluation_result where subject = :subject")
                .param("subject", record.subject())
                .update();
    }

    private void leave(RemovalJournal.Fact fact, long number) {
        jdbc.sql("""
                insert into removed_fact (token, subject, scope, decided_on, removed_in)
                select :token, s.id, :scope, :decided, :number from subject s where s.id = :subject
                on conflict (token, subject) do update
                   set decided_on = greatest(removed_fact.decided_on, excluded.decided_on), removed_in = excluded.removed_in
                """)
                .param("token", fact.token())
                .param("subject", fact.subject())
                .param("scope", fact.scope())
                .param("decided", fact.decidedOn())
                .param("number", number)
                .update();
    }
}
