package org.credit531.database;

import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** The statements of the transaction under way, which another thread can break off. */
public final class RunningStatements {

    private final PGConnection connection;

    private RunningStatements(PGConnection connection) {
        this.connection = connection;
    }

    /** Those of this thread's transaction. */
    public static RunningStatements ofTransaction(JdbcOperations jdbc) {
        PGConnection connection =
                jdbc.execute((ConnectionCallback<PGConnection>) own -> own.unwrap(PGConnection.class));
        if (connection == null) {
            throw new IllegalStateException("there is no connection to the database");
        }
        return new RunningStatements(connection);
    }

    /**
     * Breaks off the statement that runs, if one does. To be called only while the transaction lasts: afterwards somebody else has
     * the connection.
     */
    public void breakOff() {
        try {
            connection.cancelQuery();
        } catch (SQLException failure) {
            throw new IllegalStateException("a statement could not be broken off", failure);
        }
    }
}
