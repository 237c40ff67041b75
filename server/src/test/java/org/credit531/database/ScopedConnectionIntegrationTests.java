package org.credit531.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.credit531.testing.DatabaseTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A pool of one connection, so that whatever a scope left behind would meet the next one. */
@DatabaseTest
class ScopedConnectionIntegrationTests {

    private static final RowScope TRANSPORT = RowScope.unit("transport");
    private static final RowScope WATER = RowScope.unit("water");

    private final HikariDataSource pool;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ScopedConnectionIntegrationTests(TestDatabase database) {
        var scopes = new RowScopes(() -> RowScope.NOTHING);
        var configuration = new HikariConfig();
        configuration.setDataSource(new ScopedConnections(database.application(), scopes::current));
        configuration.setMaximumPoolSize(1);
        pool = new HikariDataSource(configuration);
        sql = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private String scope() {
        return sql.sql("select coalesce(current_setting('credit531.scope', true), '')")
                .query(String.class)
                .single();
    }

    @Test
    void isThatOfTheThread() {
        assertThat(scope()).isEmpty();
        TRANSPORT.run(() -> assertThat(scope()).isEqualTo("unit/transport"));
        WATER.run(() -> assertThat(scope()).isEqualTo("unit/water"));
        RowScope.CENTRE.run(() -> assertThat(scope()).isEqualTo("centre"));
        assertThat(scope()).isEmpty();
    }

    @Test
    void endsWithTheTransactionThatCommits() {
        TRANSPORT.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(scope()).isEqualTo("unit/transport");
            assertThat(scope()).isEqualTo("unit/transport");
        }));
        assertThat(scopeOnTheBareSession()).isEmpty();
        assertThat(scope()).isEmpty();
    }

    @Test
    void endsWithTheTransactionThatIsRolledBack() {
        TRANSPORT.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(scope()).isEqualTo("unit/transport");
            status.setRollbackOnly();
        }));
        assertThat(scopeOnTheBareSession()).isEmpty();
        transaction.executeWithoutResult(status -> assertThat(scope()).isEmpty());
    }

    @Test
    void endsWithTheTransactionThatFails() {
        assertThatThrownBy(() -> TRANSPORT.run(() -> transaction.executeWithoutResult(status -> {
                    assertThat(scope()).isEqualTo("unit/transport");
                    sql.sql("select 1 / 0").query(Integer.class).single();
                })))
                .isInstanceOf(DataAccessException.class);
        assertThat(scopeOnTheBareSession()).isEmpty();
        assertThat(scope()).isEmpty();
    }

    @Test
    void followsAScopeStatedWithinATransactionAndReturns() {
        TRANSPORT.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(scope()).isEqualTo("unit/transport");
            WATER.run(() -> assertThat(scope()).isEqualTo("unit/water"));
            RowScope.NOTHING.run(() -> assertThat(scope()).isEmpty());
            assertThat(scope()).isEqualTo("unit/transport");
        }));
        assertThat(scope()).isEmpty();
    }

    @Test
    void survivesARollbackToASavepoint() {
        TRANSPORT.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(scope()).isEqualTo("unit/transport");
            Object before = status.createSavepoint();
            WATER.run(() -> assertThat(scope()).isEqualTo("unit/water"));
            status.rollbackToSavepoint(before);
            WATER.run(() -> assertThat(scope()).isEqualTo("unit/water"));
            status.rollbackToSavepoint(before);
            RowScope.NOTHING.run(() -> assertThat(scope()).isEmpty());
            assertThat(scope()).isEqualTo("unit/transport");
        }));
        assertThat(scope()).isEmpty();
    }

    @Test
    void isToldToATransactionInsideAnother() {
        PlatformTransactionManager manager = transaction.getTransactionManager();
        assertThat(manager).isNotNull();
        var nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        transaction.executeWithoutResult(outer -> {
            assertThat(scope()).isEmpty();
            TRANSPORT.run(() -> nested.executeWithoutResult(inner -> {
                assertThat(scope()).isEqualTo("unit/transport");
                inner.setRollbackOnly();
            }));
            assertThat(scope()).isEmpty();
        });
    }

    @Test
    void doesNotReachAThreadThatStatedNone() throws Exception {
        TRANSPORT.run(() -> assertThat(scope()).isEqualTo("unit/transport"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(TRANSPORT.call(() -> threads.submit(this::scope).get())).isEmpty();
        }
    }

    @Test
    void isKeptFromAThreadThatHelpsInATransaction() throws Exception {
        try (var connection = pool.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            assertThat(TRANSPORT.call(() -> scopeOn(connection))).isEqualTo("unit/transport");
            assertThat(threads.submit(() -> scopeOn(connection)).get()).isEqualTo("unit/transport");
            assertThat(WATER.call(() -> threads.submit(() -> WATER.call(() -> scopeOn(connection)))
                            .get()))
                    .as("a helper changes nothing")
                    .isEqualTo("unit/transport");
            connection.rollback();
            assertThat(scopeOn(connection)).isEmpty();
            assertThat(threads.submit(() -> scopeOn(connection)).get()).isEmpty();
        }
    }

    @Test
    void survivesAChangeOfModeOnOneConnection() throws SQLException {
        try (var connection = pool.getConnection()) {
            TRANSPORT.call(() -> scopeOn(connection));
            connection.setAutoCommit(false);
            assertThat(scopeOn(connection)).isEmpty();
            assertThat(WATER.call(() -> scopeOn(connection))).isEqualTo("unit/water");
            connection.commit();
            assertThat(scopeOn(connection)).isEmpty();
            connection.setAutoCommit(true);
            assertThat(scopeOn(connection)).isEmpty();
        }
    }

    private static String scopeOn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(current_setting('credit531.scope', true), '')")) {
            row.next();
            return row.getString(1);
        }
    }

    /** What the session would show to somebody who went past the pool. */
    private String scopeOnTheBareSession() {
        try (var connection = pool.getConnection()) {
            return scopeOn(connection.unwrap(PGConnection.class) instanceof Connection bare ? bare : connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
