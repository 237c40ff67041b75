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

    private static final int APPLICATION_CONNECTIONS = 16;
    private static final int OWNER_CONNECTIONS = 3;
    private static final int READER_CONNECTIONS = 6;

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
        return pool("application", connections, connections.application(), APPLICATION_CONNECTIONS);
    }

    /** Makes partitions; opened when first needed. */
    @Bean
    @Qualifier("owner")
    HikariDataSource ownerDataSource(DatabaseConnections connections, Migrations migrations) {
        return pool("owner", connections, connections.owner(), OWNER_CONNECTIONS);
    }

    /** Reads only, whatever the statement says. */
    @Bean
    @Qualifier("reader")
    HikariDataSource readerDataSource(DatabaseConnections connections, Migrations migrations) {
        var pool = pool("reader", connections, connections.reader(), READER_CONNECTIONS);
        pool.setReadOnly(true);
        return pool;
    }

    private static HikariDataSource pool(String name, DatabaseConnections connections, Login login, int size) {
        var settings = new HikariConfig();
        settings.setPoolName(name);
        settings.setJdbcUrl(connections.url());
        settings.setUsername(login.user());
        settings.setPassword(login.password());
        settings.setMaximumPoolSize(size);
        settings.setMinimumIdle(1);
        settings.addDataSourceProperty("ApplicationName", "credit531 " + name);
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        if (login.role() != null) {
            settings.setConnectionInitSql("set role " + login.role());
        }
        return new HikariDataSource(settings);
    }
}
