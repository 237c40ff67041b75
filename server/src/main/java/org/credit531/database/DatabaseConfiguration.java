package org.credit531.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The three pools, one for each role. They exist only after the migrations have run, so whoever has one finds the
 * tables in place.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Migrations migrations(DatabaseConnections connections) {
        var migrations = new Migrations(connections);
        migrations.run();
        return migrations;
    }

    /** What the platform works with: reads and writes rows, of sensitive tables those of its scope; cannot change a table. */
    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseConnections connections, Migrations migrations, RowScopes scopes) {
        var pool = pool("application", connections.application(), 16);
        pool.setDataSource(
                new ScopedConnections(source("application", connections, connections.application()), scopes::current));
        return new HikariDataSource(pool);
    }

    /** Makes partitions. */
    @Bean
    @Qualifier("owner")
    HikariDataSource ownerDataSource(DatabaseConnections connections, Migrations migrations) {
        var pool = pool("owner", connections.owner(), 3);
        pool.setDataSource(source("owner", connections, connections.owner()));
        return new HikariDataSource(pool);
    }

    /** Reads only, whatever the statement says. */
    @Bean
    @Qualifier("reader")
    HikariDataSource readerDataSource(DatabaseConnections connections, Migrations migrations) {
        var pool = pool("reader", connections.reader(), 6);
        pool.setDataSource(source("reader", connections, connections.reader()));
        pool.setReadOnly(true);
        return new HikariDataSource(pool);
    }

    private static DataSource source(String name, DatabaseConnections connections, Login login) {
        var source = new PGSimpleDataSource();
        source.setURL(connections.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setApplicationName("credit531 " + name);
        source.setReWriteBatchedInserts(true);
        // The details of an error are values of rows, which may name persons, and a failure is logged with its message.
        source.setLogServerErrorDetail(false);
        return source;
    }

    private static HikariConfig pool(String name, Login login, int size) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        if (login.role() != null) {
            pool.setConnectionInitSql("set role " + login.role());
        }
        return pool;
    }
}
