package org.credit531.backup;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What another context has to do before restored data may be used, for example to delete again what was lawfully deleted
 * after the backup was taken. Implementations are public classes with a public constructor without arguments, named in
 * {@code META-INF/services/org.credit531.backup.AfterRestore}; the restore has no application context.
 */
public interface AfterRestore {

    /**
     * Runs after the tables are loaded and migrated to this version, before the first start; a failure undoes the
     * restore.
     *
     * @param owner a connection of the owner within one transaction, which the restore commits
     */
    void run(Connection owner) throws SQLException;
}
