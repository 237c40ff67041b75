package org.credit531.record;

import javax.sql.DataSource;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives every catalogue item its partitions of {@code statement} when the platform starts; only the owner may. The
 * names are built by the database from the item's code, quoted by its own {@code format}.
 */
@Component
@DependsOnDatabaseInitialization
final class Partitions implements InitializingBean {

    private final JdbcClient owner;
    private final Catalogue catalogue;

    Partitions(@Qualifier("owner") DataSource owner, Catalogue catalogue) {
        this.owner = JdbcClient.create(owner);
        this.catalogue = catalogue;
    }

    @Override
    public void afterPropertiesSet() {
        catalogue.items().stream().map(Item::item).forEach(this::create);
    }

    private void create(String item) {
        owner.sql("select create_statement_partitions(:item)")
                .param("item", item)
                .query(row -> {});
    }
}
