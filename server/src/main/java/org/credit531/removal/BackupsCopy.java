package org.credit531.removal;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.credit531.database.DataFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Backups cannot be changed: what was decided is written into a journal beside the database, by which a restore takes it out
 * again. What was over goes again by itself at the first start after a restore.
 */
@Component
class BackupsCopy implements RemovalParticipant {

    private final JdbcClient jdbc;
    private final RemovalJournal journal;

    BackupsCopy(JdbcClient jdbc, DataFolder folder) {
        this.jdbc = jdbc;
        this.journal = RemovalJournal.in(folder);
    }

    @Override
    public String name() {
        return "backups";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        if (removal.ground() == RemovalGround.EXPIRED) {
            return new Confirmation.Nothing();
        }
        try {
            journal.append(line(removal));
            return new Confirmation.Done();
        } catch (UncheckedIOException _) {
            return new Confirmation.Pending("no-journal");
        }
    }

    private RemovalJournal.Line line(Removal removal) {
        return jdbc.sql("select * from removal where id = :id")
                .param("id", removal.id())
                .query((row, number) -> new RemovalJournal.Line(
                        removal.id(),
                        row.getString("ground"),
                        row.getString("article"),
                        row.getObject("decided_by", UUID.class),
                        row.getObject("removed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("removed_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        copies(removal.id()),
                        records(removal),
                        facts(removal.knowledge())))
                .single();
    }

    private List<String> copies(UUID removal) {
        return jdbc.sql("select participant from removal_confirmation where removal = :id order by participant")
                .param("id", removal)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<RemovalJournal.Went> records(Removal removal) {
        return jdbc.sql("""
                select * from removed_record where known_to = :number and article = :article
                 order by item, record_key, subject
                """)
                .param("number", removal.knowledge())
                .param("article", removal.article())
                .query((row, number) -> new RemovalJournal.Went(
                        row.getString("item"),
                        row.getObject("record_key", UUID.class),
                        row.getObject("subject", UUID.class),
                        row.getObject("effective_from", LocalDate.class),
                        row.getLong("known_from"),
                        row.getString("unit")))
                .list();
    }

    private List<RemovalJournal.Fact> facts(long number) {
        return jdbc.sql("select * from removed_fact where removed_in = :number order by token, subject")
                .param("number", number)
                .query((row, at) -> new RemovalJournal.Fact(
                        row.getString("token"),
                        row.getObject("subject", UUID.class),
                        row.getString("scope"),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }
}
