package org.credit531.database;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Opens connections for a pool, each of which tells the database before each statement in whose scope it works. */
final class ScopedConnections extends DelegatingDataSource {

    private final Supplier<RowScope> scope;

    ScopedConnections(DataSource target, Supplier<RowScope> scope) {
        super(target);
        this.scope = scope;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return scoped(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return scoped(super.getConnection(user, password));
    }

    private Connection scoped(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new ScopedConnection(connection, scope));
    }
}
