package org.credit531.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose session shows the rows of one scope: that of the thread that asks for a statement. In a transaction
 * the scope is set for the transaction alone, so that PostgreSQL itself takes it back at the end, whatever that end is. A
 * statement outside a transaction has no such end: there the scope stays with the session, which is remembered here, below
 * the pool, and is changed before the next statement of a thread that has another scope or none.
 */
final class ScopedConnection implements InvocationHandler {

    private static final String SET = "select set_config('credit531.scope', ?, ?)";

    /** Equal to no scope that anybody can have. */
    private static final RowScope NOT_KNOWN = new RowScope("?");

    private final Connection connection;
    private final Supplier<RowScope> scope;
    private RowScope ofSession = RowScope.NOTHING;
    /** {@code null} while the transaction under way goes by the session's. */
    private @Nullable RowScope ofTransaction;
    /** Whose transaction it is: another thread that helps in it, as when rows are stored while others are read, works in its scope. */
    private @Nullable Thread owner;

    ScopedConnection(Connection connection, Supplier<RowScope> scope) {
        this.connection = connection;
        this.scope = scope;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "equals" -> arguments != null && self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            case "createStatement", "prepareStatement", "prepareCall" -> {
                tell();
                yield pass(method, arguments);
            }
            case "commit", "rollback" -> {
                // What was set since a savepoint is taken back with it, and what was set before is not.
                ofTransaction = arguments == null ? null : NOT_KNOWN;
                yield pass(method, arguments);
            }
            case "setAutoCommit" -> {
                changeMode(Objects.requireNonNull(arguments)[0]);
                yield pass(method, arguments);
            }
            default -> pass(method, arguments);
        };
    }

    private void changeMode(@Nullable Object wanted) throws SQLException {
        if (!Boolean.valueOf(connection.getAutoCommit()).equals(wanted)) {
            ofTransaction = null;
            owner = Thread.currentThread();
        }
    }

    private void tell() throws SQLException {
        RowScope wanted = scope.get();
        if (connection.getAutoCommit()) {
            tellSession(wanted);
        } else if (owner == null || owner == Thread.currentThread()) {
            tellTransaction(wanted);
        }
    }

    private void tellSession(RowScope wanted) throws SQLException {
        if (!wanted.equals(ofSession)) {
            set(wanted, false);
            ofSession = wanted;
        }
    }

    private void tellTransaction(RowScope wanted) throws SQLException {
        boolean nothingAnyway =
                ofTransaction == null && wanted.equals(RowScope.NOTHING) && ofSession.equals(RowScope.NOTHING);
        if (!nothingAnyway && !wanted.equals(ofTransaction)) {
            set(wanted, true);
            ofTransaction = wanted;
        }
    }

    private void set(RowScope wanted, boolean forTransaction) throws SQLException {
        try (var statement = connection.prepareStatement(SET)) {
            statement.setString(1, wanted.setting());
            statement.setBoolean(2, forTransaction);
            statement.execute();
        }
    }

    private @Nullable Object pass(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }
}
