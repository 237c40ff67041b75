package org.credit531.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the database is and how the three roles sign in.
 *
 * @param url JDBC address
 * @param owner owns the tables, migrates, makes partitions
 * @param application reads and writes rows, cannot change a table
 * @param reader reads only
 */
public record DatabaseConnections(String url, Login owner, Login application, Login reader) {

    /** A connection of the owner outside every pool; the caller closes it. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner.user(), owner.password());
    }
}
