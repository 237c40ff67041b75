package org.credit531.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the ledger stands, as far as everybody may know: nothing of what is in it. */
@Component
public class LedgerState {

    private final JdbcChain chain;
    private final JdbcClient jdbc;

    LedgerState(JdbcChain chain, JdbcClient jdbc) {
        this.chain = chain;
        this.jdbc = jdbc;
    }

    /** How many entries the chain has. */
    public long length() {
        return chain.head().position();
    }

    /** The last day whose root is published; empty before the first. */
    public Optional<LocalDate> lastRoot() {
        List<JdbcChain.Root> roots = chain.roots(1);
        return roots.isEmpty() ? Optional.empty() : Optional.of(roots.getFirst().day());
    }

    /** When a backup was last taken of this database; empty where none ever was. */
    public Optional<OffsetDateTime> lastBackup() {
        return jdbc.sql("select at from ledger_entry where event = :event order by number desc limit 1")
                .param("event", AuditEvent.BACKUP_TAKEN.code())
                .query(OffsetDateTime.class)
                .optional();
    }
}
