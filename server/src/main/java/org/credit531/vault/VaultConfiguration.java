package org.credit531.vault;

import java.time.Clock;
import javax.sql.DataSource;
import org.credit531.database.DataFolder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the vault at start, or refuses the start when the master key is not the right one. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    /** The property is the environment's CREDIT531_VAULT_KEY. */
    private static final String MASTER_KEY = "credit531.vault.key";

    @Bean
    Vault vault(@Qualifier("owner") DataSource owner, DataFolder folder, Environment environment, Clock clock) {
        var stored = new JdbcVaultKeys(owner);
        var masters = new MasterKeys(environment.getProperty(MASTER_KEY), folder.keys());
        return new Sm4Vault(new DataKeys(stored, master(stored, masters, clock), clock), clock);
    }

    /** Loaded twice at the first start: of two instances that both start first, the later one must notice. */
    private static MasterKey master(JdbcVaultKeys stored, MasterKeys masters, Clock clock) {
        var key = masters.load(stored.checkValue());
        stored.keepCheckValue(key.checkValue(), clock.instant());
        return masters.load(stored.checkValue());
    }
}
