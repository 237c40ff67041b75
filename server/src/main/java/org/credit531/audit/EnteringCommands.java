package org.credit531.audit;

import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.credit531.backup.AfterRestore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Enters what is done by commands beside the running platform, which have no application around them: that a backup was
 * taken, that the database was filled from one, and that the vault's master key was changed.
 */
public final class EnteringCommands implements AfterRestore {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
    private static final String PLATFORM = "platform";

    /** For the restore, which finds it as a service. */
    public EnteringCommands() {}

    /** Enters that a backup was taken. */
    public void backupTaken(DataSource owner, String file) {
        enter(owner, AuditEvent.BACKUP_TAKEN, file);
    }

    /** Enters that the vault's master key was changed and so many keys wrapped anew, in the transaction that does it. */
    public void masterKeyChanged(DataSource owner, int keys) {
        enter(owner, AuditEvent.MASTER_KEY_CHANGED, Integer.toString(keys));
    }

    /** In the transaction of the restore: the first entry after what the backup held. */
    @Override
    public void run(Connection owner) {
        enter(new SingleConnectionDataSource(owner, true), AuditEvent.BACKUP_RESTORED, "");
    }

    private static void enter(DataSource owner, AuditEvent event, String resource) {
        var months = new Months(owner, CLOCK);
        var at = CLOCK.instant().truncatedTo(ChronoUnit.MICROS);
        var purpose = event.purpose();
        var clear =
                new Entry.Clear(at, PLATFORM, null, "", event.code(), purpose.code(), purpose.article(), "done", null);
        var act = Act.done(event, resource);
        new JdbcLedger(new JdbcTemplate(owner), months)
                .insert(List.of(new JdbcLedger.NewEntry(months.of(at), clear, "", null, act.resource(), "")));
    }
}
