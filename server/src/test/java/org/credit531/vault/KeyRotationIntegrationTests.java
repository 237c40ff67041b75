package org.credit531.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.credit531.audit.EnteringCommands;
import org.credit531.database.DataFolder;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;
import org.credit531.testing.DatabaseTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master key is changed under instances that go on working. */
@DatabaseTest
class KeyRotationIntegrationTests {

    private static final byte[] PLACE = "account|7".getBytes(UTF_8);
    private static final byte[] TEXT = "浙江 531X".getBytes(UTF_8);
    private static final String GIVEN = "00112233445566778899aabbccddeeff";
    private static final String OTHER = "ffeeddccbbaa99887766554433221100";

    private final TestDatabase database;
    private final JdbcVaultKeys stored;
    private final SettableClock clock = SettableClock.at("2026-11-23");

    @TempDir
    private Path folder;

    KeyRotationIntegrationTests(TestDatabase database) {
        this.database = database;
        this.stored = new JdbcVaultKeys(database.owner());
    }

    @BeforeEach
    void prepare() throws IOException {
        database.sql().sql("truncate vault_key, vault_master").update();
        Files.createDirectories(keys());
    }

    @Test
    void goesOnWithTheNewKeyAndOpensWhatTheOldOneGuarded() throws IOException {
        var running = instance(null, null);
        var sealed = running.seal(Purpose.PERSON_IDENTIFIER, TEXT, PLACE);
        var token = running.lookupToken(Purpose.PERSON_IDENTIFIER, "text");
        var former = Files.readString(keys().resolve("vault.key"));
        var wrapped = wrapped();

        var rotated = rotation(Map.of()).run(Instant.now());

        assertThat(rotated.keys()).isEqualTo(2);
        assertThat(wrapped()).doesNotContainAnyElementsOf(wrapped).hasSize(2);
        assertThat(Files.readString(rotated.former().orElseThrow())).isEqualTo(former);
        assertThat(Files.readString(keys().resolve("vault.key"))).isNotEqualTo(former);
        clock.set("2026-12-23");
        assertOpens(running, sealed);
        assertThat(running.lookupToken(Purpose.PERSON_IDENTIFIER, "text")).isEqualTo(token);
        var later = running.seal(Purpose.QUARANTINE, TEXT, PLACE);
        var restarted = instance(null, null);
        assertOpens(restarted, sealed);
        assertThat(restarted.open(Purpose.QUARANTINE, later, PLACE)).isEqualTo(TEXT);
        assertThat(restarted.lookupToken(Purpose.PERSON_IDENTIFIER, "text")).isEqualTo(token);
    }

    @Test
    void wrapsTheKeysOfTheOtherCipherAnewAsWell() {
        var international = instance(null, null, clock, SealingCipher.AES);
        var sealed = international.seal(Purpose.PERSON_IDENTIFIER, TEXT, PLACE);
        instance(null, null).seal(Purpose.QUARANTINE, TEXT, PLACE);

        assertThat(rotation(Map.of()).run(Instant.now()).keys()).isEqualTo(2);

        assertOpens(international, sealed);
        assertOpens(instance(null, null), sealed);
    }

    @Test
    void entersTheChangeInTheLedgerOrChangesNothing() {
        instance(null, null).seal(Purpose.QUARANTINE, TEXT, PLACE);
        var owner = database.owner();
        var wrapped = wrapped();
        var refused = new KeyRotation(owner, new DataFolder(folder), Map.of(), _ -> {
            throw new IllegalStateException("the ledger is full");
        });
        assertThatThrownBy(() -> refused.run(Instant.now())).hasMessageContaining("the ledger is full");
        assertThat(wrapped()).isEqualTo(wrapped);
        assertThat(entries()).isEmpty();

        var rotation = new KeyRotation(
                owner, new DataFolder(folder), Map.of(), keys -> new EnteringCommands().masterKeyChanged(owner, keys));
        assertThat(rotation.run(Instant.now()).keys()).isEqualTo(wrapped.size());
        assertThat(wrapped()).doesNotContainAnyElementsOf(wrapped);
        assertThat(entries()).containsExactly(Integer.toString(wrapped.size()));
    }

    private List<String> entries() {
        return database.sql().sql("""
                        select d.resource from ledger_entry e join ledger_detail d using (month, number)
                         where e.event = 'vault-key.changed'
                        """).query(String.class).list();
    }

    @Test
    void leavesTheFormerKeyWithoutUse() throws IOException {
        instance(null, null).seal(Purpose.RAW_UPLOAD, TEXT, PLACE);
        var former = Files.readString(keys().resolve("vault.key"));
        rotation(Map.of()).run(Instant.now());
        Files.writeString(keys().resolve("vault.key"), former);
        assertThatThrownBy(() -> instance(null, null))
                .isInstanceOfSatisfying(
                        StartupProblem.class,
                        problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.VAULT_KEY));
    }

    @Test
    void startsAndFinishesAfterItBrokeOffBeforeTheFilesWereRenamed() {
        var sealed = instance(null, null).seal(Purpose.PERSON_IDENTIFIER, TEXT, PLACE);
        var masters = new MasterKeys(null, null, keys());
        var present = masters.load(stored.checkValue());
        stored.rewrap(present, masters.next(), () -> new byte[SealingCipher.NONCE_BYTES], Instant.now(), _ -> {});

        assertOpens(instance(null, null), sealed);
        assertThat(rotation(Map.of()).run(Instant.now()).former()).isPresent();
        assertThat(keys().resolve("vault.key.next")).doesNotExist();
        assertOpens(instance(null, null), sealed);
    }

    @Test
    void changesKeysOfTheEnvironmentOnceEveryInstanceHasBoth() {
        var running = instance(GIVEN, OTHER);
        var sealed = running.seal(Purpose.PERSON_IDENTIFIER, TEXT, PLACE);
        assertThatThrownBy(() -> rotation(Map.of("CREDIT531_VAULT_KEY", GIVEN)).run(Instant.now()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("CREDIT531_VAULT_KEY_NEXT");
        var both = Map.of("CREDIT531_VAULT_KEY", GIVEN, "CREDIT531_VAULT_KEY_NEXT", OTHER);
        assertThat(rotation(both).run(Instant.now()).former()).isEmpty();
        clock.set("2026-12-23");
        assertOpens(running, sealed);
        assertOpens(instance(OTHER, null), sealed);
        assertThatThrownBy(() -> rotation(both).run(Instant.now()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("is the one in use");
        assertThat(keys()).isEmptyDirectory();
    }

    /** Months pass and instances add keys for them, while the master key is changed again and again. */
    @Test
    void losesNoKeyThatIsAddedMeanwhile() throws Exception {
        instance(null, null);
        var over = new AtomicBoolean();
        List<Future<List<Sealed>>> sealing = new ArrayList<>();
        try (var instances = Executors.newFixedThreadPool(3)) {
            for (var instance = 0; instance < 3; instance++) {
                var first = YearMonth.of(2030 + 100 * instance, 1);
                sealing.add(instances.submit(() -> sealMonthByMonth(first, over)));
            }
            for (var change = 0; change < 6; change++) {
                Thread.sleep(300);
                rotation(Map.of()).run(Instant.now());
            }
            over.set(true);
        }
        var vault = instance(null, null);
        for (var future : sealing) {
            assertThat(future.get())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(vault.open(Purpose.QUARANTINE, one, PLACE))
                            .isEqualTo(TEXT));
        }
    }

    private List<Sealed> sealMonthByMonth(YearMonth first, AtomicBoolean over) {
        var clock = SettableClock.at(first.atDay(1).toString());
        var vault = instance(null, null, clock);
        var sealed = new ArrayList<Sealed>();
        for (var month = first; !over.get() && sealed.size() < 600; month = month.plusMonths(1)) {
            clock.set(LocalDate.of(month.getYear(), month.getMonth(), 1).toString());
            sealed.add(vault.seal(Purpose.QUARANTINE, TEXT, PLACE));
        }
        return sealed;
    }

    private KeyRotation rotation(Map<String, String> environment) {
        return new KeyRotation(database.owner(), new DataFolder(folder), environment, _ -> {});
    }

    private Vault instance(@Nullable String key, @Nullable String next) {
        return instance(key, next, clock);
    }

    /** What the start of an instance does. */
    private Vault instance(@Nullable String key, @Nullable String next, SettableClock time) {
        return instance(key, next, time, SealingCipher.SM4);
    }

    private Vault instance(@Nullable String key, @Nullable String next, SettableClock time, SealingCipher cipher) {
        var masters = new MasterKeys(key, next, keys());
        var master = masters.load(stored.checkValue());
        stored.keepCheckValue(master.checkValue(), time.instant());
        var inUse = new MasterInUse(masters, masters.load(stored.checkValue()));
        return new SealingVault(new DataKeys(stored, inUse, time, cipher), time);
    }

    private static void assertOpens(Vault vault, Sealed sealed) {
        assertThat(vault.open(Purpose.PERSON_IDENTIFIER, sealed, PLACE)).isEqualTo(TEXT);
    }

    private List<String> wrapped() {
        return database.sql()
                .sql("select encode(wrapped, 'hex') from vault_key")
                .query(String.class)
                .list();
    }

    private Path keys() {
        return new DataFolder(folder).keys();
    }
}
