package org.credit531.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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

    /** What the platform works with: reads and writes rows, cannot change a table. */
    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseConnections connections, Migrations migrations) {
        return new HikariDataSource(pool("application", connections.url(), connections.application(), 16));
    }

    /** Makes partitions. */
    @Bean
    @Qualifier("owner")
    HikariDataSource ownerDataSource(DatabaseConnections connections, Migrations migrations) {
        return new HikariDataSource(pool("owner", connections.url(), connections.owner(), 3));
    }

    /** Reads only, whatever the statement says. */
    @Bean
    @Qualifier("reader")
    HikariDataSource readerDataSource(DatabaseConnections connections, Migrations migrations) {
        var pool = pool("reader", connections.url(), connections.reader(), 6);
        pool.setReadOnly(true);
        return new HikariDataSource(pool);
    }

    private static HikariConfig pool(String name, String url, Login login, int size) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.addDataSourceProperty("ApplicationName", "credit531 " + name);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The details of an error are values of rows, which may name persons, and a failure is logged with its message.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        if (login.role() != null) {
            pool.setConnectionInitSql("set role " + login.role());
        }
        return pool;
    }
}
