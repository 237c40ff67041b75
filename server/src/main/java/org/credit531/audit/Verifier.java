package org.credit531.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the whole chain in one view of the database and compares it with the entries, the anchors and the published
 * roots. It reads only; whoever trusts the database less than a copy of the roots gives that copy.
 */
public final class Verifier {

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    /** A verifier of the ledger in a database. */
    public Verifier(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /**
     * Verifies everything.
     *
     * @param today the day by which months may have been dropped
     * @param copies published roots that were kept elsewhere, beside those in the database
     */
    public Verification verify(LocalDate today, Collection<PublishedRoot> copies) {
        return snapshot.execute(status -> follow(new JdbcVerification(jdbc), Months.firstKept(today), copies));
    }

    private static Verification follow(JdbcVerification stored, LocalDate firstKept, Collection<PublishedRoot> copies) {
        var anchors = stored.anchors();
        var roots = new HashSet<>(stored.roots());
        roots.addAll(copies);
        var following = new Following(anchors, firstKept, roots, new HashSet<>(stored.erased()));
        stored.links(following::next);
        following.end();
        stored.unchained(Following.MOST_LISTED).forEach(following::unchained);
        return following.result();
    }
}
