package org.credit531.vault;

import java.time.Clock;
import javax.sql.DataSource;
import org.credit531.database.DataFolder;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the vault at start, or refuses the start when the master key is not the right one. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    /** The properties are the environment's CREDIT531_VAULT_KEY and CREDIT531_VAULT_KEY_NEXT. */
    private static final String MASTER_KEY = "credit531.vault.key";

    private static final String NEXT_MASTER_KEY = "credit531.vault.key-next";

    /** The environment's CREDIT531_VAULT_CIPHER: what seals from now on; what was sealed before is opened all the same. */
    private static final String CIPHER = "credit531.vault.cipher";

    @Bean
    Vault vault(@Qualifier("owner") DataSource owner, DataFolder folder, Environment environment, Clock clock) {
        var stored = new JdbcVaultKeys(owner);
        var masters = new MasterKeys(
                environment.getProperty(MASTER_KEY), environment.getProperty(NEXT_MASTER_KEY), folder.keys());
        var inUse = new MasterInUse(masters, master(stored, masters, clock));
        return new SealingVault(new DataKeys(stored, inUse, clock, cipher(environment)), clock);
    }

    private static SealingCipher cipher(Environment environment) {
        var name = environment.getProperty(CIPHER, SealingCipher.SM4.name());
        return SealingCipher.named(name)
                .orElseThrow(() -> new StartupProblem(
                        ExitCode.USAGE,
                        "What seals (CREDIT531_VAULT_CIPHER) is sm4 or aes; it is set to '%s'".formatted(name)));
    }

    /** Loaded twice at the first start: of two instances that both start first, the later one must notice. */
    private static MasterKey master(JdbcVaultKeys stored, MasterKeys masters, Clock clock) {
        var key = masters.load(stored.checkValue());
        stored.keepCheckValue(key.checkValue(), clock.instant());
        return masters.load(stored.checkValue());
    }
}
