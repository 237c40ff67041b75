package org.credit531.testing;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.credit531.database.DataFolder;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalGround;
import org.credit531.removal.RemovalParticipant;
import org.credit531.vault.Purpose;
import org.credit531.vault.Vault;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Before the first class that uses a platform, keeps its database as it is after the start, when all that the start has left
 * to the background is done; before every later class, returns to that, and the clock that tests set to where it began.
 */
class ResetsTestDatabase extends AbstractTestExecutionListener {

    private static final String KEPT = "testDatabaseKept";

    /** A sample is evaluated piece by piece; what is not done by then every class would have to wait for. */
    private static final Duration PATIENCE_AFTER_START = Duration.ofMinutes(2);

    private static final Duration PATIENCE_BEFORE_RESET = Duration.ofSeconds(10);

    @Override
    public void beforeTestClass(TestContext test) {
        if (isInner(test.getTestClass())) {
            return;
        }
        var context = test.getApplicationContext();
        var database = context.getBean(TestDatabase.class);
        boolean again = context.containsBean(KEPT);
        if (again) {
            AtRest.await(database, PATIENCE_BEFORE_RESET);
            context.getBeanProvider(SettableClock.class).ifAvailable(SettableClock::startOver);
            database.reset();
        } else {
            AtRest.await(database, PATIENCE_AFTER_START);
            addKeys(context.getBean(Vault.class));
            String kept = database.keep();
            context.getBean(LoadedSample.class).keep(kept, context.getBean(DataFolder.class));
            ((org.springframework.context.ConfigurableApplicationContext) context)
                    .getBeanFactory()
                    .registerSingleton(KEPT, true);
        }
        forgetConnections(context);
        if (again) {
            forgetKeys(context.getBean(Vault.class));
            forgetPopulations(context);
        }
    }

    /** Populations in memory are made fresh by the numbers of commits, which begin again with the reset. */
    private static void forgetPopulations(ApplicationContext context) {
        var all = new Removal(
                UUID.randomUUID(), RemovalGround.values()[0], "zj-2018:16", Long.MAX_VALUE, Instant.EPOCH, List.of());
        context.getBeansOfType(RemovalParticipant.class).values().stream()
                .filter(participant -> participant.name().equals("trials"))
                .forEach(participant -> participant.confirm(all));
    }

    /** Keys of the months that the class before has been to went with the reset; the vault forgets all when one is destroyed. */
    private static void forgetKeys(Vault vault) {
        vault.destroyMonth(Purpose.RAW_UPLOAD, YearMonth.of(2000, 1));
    }

    /** The vault remembers its keys beyond the reset, so those it will need must be in what is kept. */
    private static void addKeys(Vault vault) {
        for (var purpose : Purpose.values()) {
            vault.seal(purpose, new byte[0], new byte[0]);
            vault.lookupToken(purpose, "");
        }
    }

    /** An inner test class goes on where its outer class has got to. */
    private static boolean isInner(Class<?> testClass) {
        return testClass.isMemberClass() && !Modifier.isStatic(testClass.getModifiers());
    }

    private static void forgetConnections(ApplicationContext context) {
        context.getBeansOfType(HikariDataSource.class).values().stream()
                .map(HikariDataSource::getHikariPoolMXBean)
                .filter(Objects::nonNull)
                .forEach(HikariPoolMXBean::softEvictConnections);
    }
}
