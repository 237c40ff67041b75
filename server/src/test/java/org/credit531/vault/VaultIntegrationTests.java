package org.credit531.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.testing.DatabaseTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class VaultIntegrationTests {

    private static final MasterKey MASTER = MasterKey.parse("00112233445566778899aabbccddeeff");
    private static final byte[] PLACE = "account|7".getBytes(UTF_8);
    private static final byte[] TEXT = "浙江 531X".getBytes(UTF_8);

    private final TestDatabase database;
    private final SettableClock clock = SettableClock.at("2026-11-23");
    private final Vault vault;

    VaultIntegrationTests(TestDatabase database) {
        this.database = database;
        this.vault = vault(MASTER);
    }

    @BeforeEach
    void forgetKeys() {
        database.sql().sql("truncate vault_key, vault_master").update();
        new JdbcVaultKeys(database.owner()).keepCheckValue(MASTER.checkValue(), clock.instant());
    }

    @Test
    void opensWhatItSealed() {
        var sealed = vault.seal(Purpose.PERSON_IDENTIFIER, TEXT, PLACE);
        assertThat(vault.open(Purpose.PERSON_IDENTIFIER, sealed, PLACE)).isEqualTo(TEXT);
        assertThat(vault(MASTER).open(Purpose.PERSON_IDENTIFIER, Sealed.of(sealed.bytes()), PLACE))
                .as("after a restart")
                .isEqualTo(TEXT);
        assertThat(vault.seal(Purpose.PERSON_IDENTIFIER, TEXT, PLACE))
                .as("sealed again")
                .isNotEqualTo(sealed);
    }

    @Test
    void opensEveryLengthAroundAChunk() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var length : new int[] {
            0, 1, Envelope.CHUNK_BYTES - 1, Envelope.CHUNK_BYTES, Envelope.CHUNK_BYTES + 1, 3 * Envelope.CHUNK_BYTES
        }) {
            var plain = new byte[length];
            random.nextBytes(plain);
            var sealed = vault.seal(Purpose.RAW_UPLOAD, plain, PLACE);
            assertThat(Arrays.equals(vault.open(Purpose.RAW_UPLOAD, sealed, PLACE), plain))
                    .as("length %d, seed %d", length, seed)
                    .isTrue();
        }
    }

    @Test
    void refusesEveryDamagedByte() {
        var sealed = vault.seal(Purpose.QUARANTINE, TEXT, PLACE).bytes();
        for (var index = 0; index < sealed.length; index++) {
            var damaged = sealed.clone();
            damaged[index] ^= 1;
            assertThatThrownBy(() -> vault.open(Purpose.QUARANTINE, Sealed.of(damaged), PLACE))
                    .as("byte %d", index)
                    .isInstanceOf(NotOpened.class);
        }
    }

    @Test
    void refusesAnotherPlaceAndAnotherPurpose() {
        var sealed = vault.seal(Purpose.QUARANTINE, TEXT, PLACE);
        refuses(NotOpened.Reason.TAMPERED, () -> vault.open(Purpose.QUARANTINE, sealed, "account|8".getBytes(UTF_8)));
        refuses(NotOpened.Reason.TAMPERED, () -> vault.open(Purpose.RAW_UPLOAD, sealed, PLACE));
    }

    @Test
    void refusesChunksCutOffOrExchanged() throws IOException {
        var chunk = Envelope.CHUNK_BYTES + SealingCipher.TAG_BYTES;
        var sealed = vault.seal(Purpose.RAW_UPLOAD, new byte[2 * Envelope.CHUNK_BYTES + 5], PLACE)
                .bytes();
        var cut = Arrays.copyOf(sealed, Envelope.HEADER_BYTES + chunk);
        refuses(NotOpened.Reason.TAMPERED, () -> vault.open(Purpose.RAW_UPLOAD, Sealed.of(cut), PLACE));
        var exchanged = new ByteArrayOutputStream();
        exchanged.write(sealed, 0, Envelope.HEADER_BYTES);
        exchanged.write(sealed, Envelope.HEADER_BYTES + chunk, chunk);
        exchanged.write(sealed, Envelope.HEADER_BYTES, chunk);
        exchanged.write(sealed, Envelope.HEADER_BYTES + 2 * chunk, sealed.length - Envelope.HEADER_BYTES - 2 * chunk);
        refuses(
                NotOpened.Reason.TAMPERED,
                () -> vault.open(Purpose.RAW_UPLOAD, Sealed.of(exchanged.toByteArray()), PLACE));
    }

    @Test
    void keepsFailingAfterADamagedChunk() throws IOException {
        var sealed = vault.seal(Purpose.RAW_UPLOAD, TEXT, PLACE).bytes();
        sealed[sealed.length - 1] ^= 1;
        try (var stream = vault.opening(Purpose.RAW_UPLOAD, new ByteArrayInputStream(sealed), PLACE)) {
            refuses(NotOpened.Reason.TAMPERED, stream::read);
            refuses(NotOpened.Reason.TAMPERED, stream::read);
        }
    }

    @Test
    void refusesWhatWasNeverSealedHere() {
        refuses(
                NotOpened.Reason.UNKNOWN_FORMAT,
                () -> vault.open(Purpose.RAW_UPLOAD, Sealed.of("company,code".getBytes(UTF_8)), PLACE));
        refuses(
                NotOpened.Reason.UNKNOWN_FORMAT,
                () -> vault.open(Purpose.RAW_UPLOAD, Sealed.of(new byte[] {1}), PLACE));
        var foreign = new Envelope(SealingCipher.SM4, 999_999, new byte[SealingCipher.NONCE_BYTES]).header();
        refuses(
                NotOpened.Reason.UNKNOWN_KEY,
                () -> vault.open(Purpose.RAW_UPLOAD, Sealed.of(Arrays.copyOf(foreign, 40)), PLACE));
    }

    /** Whichever seals, and whichever wrapped the key of the month: what either sealed, both open. */
    @ParameterizedTest
    @EnumSource
    void opensWhatTheOtherCipherSealed(SealingCipher first) {
        var second = first == SealingCipher.SM4 ? SealingCipher.AES : SealingCipher.SM4;
        var before = vault(MASTER, first);
        var sealed = before.seal(Purpose.RAW_UPLOAD, new byte[Envelope.CHUNK_BYTES + 7], PLACE);
        assertThat(sealed.bytes()[0]).isEqualTo(first.format());
        var after = vault(MASTER, second);
        var later = after.seal(Purpose.RAW_UPLOAD, TEXT, PLACE);
        assertThat(later.bytes()[0]).isEqualTo(second.format());
        assertThat(key(later)).as("of the same month").isEqualTo(key(sealed));
        assertThat(after.open(Purpose.RAW_UPLOAD, sealed, PLACE)).hasSize(Envelope.CHUNK_BYTES + 7);
        assertThat(before.open(Purpose.RAW_UPLOAD, later, PLACE)).isEqualTo(TEXT);
        assertThat(after.lookupToken(Purpose.RAW_UPLOAD, "text"))
                .as("tokens stay what they are")
                .isEqualTo(before.lookupToken(Purpose.RAW_UPLOAD, "text"));
    }

    @Test
    void refusesEveryByteThatIsDamagedUnderTheOtherCipher() {
        var international = vault(MASTER, SealingCipher.AES);
        var sealed = international.seal(Purpose.QUARANTINE, TEXT, PLACE).bytes();
        for (var index = 0; index < sealed.length; index++) {
            var damaged = sealed.clone();
            damaged[index] ^= 1;
            assertThatThrownBy(() -> international.open(Purpose.QUARANTINE, Sealed.of(damaged), PLACE))
                    .as("byte %d", index)
                    .isInstanceOf(NotOpened.class);
        }
        refuses(
                NotOpened.Reason.TAMPERED,
                () -> international.open(Purpose.QUARANTINE, Sealed.of(sealed), "account|8".getBytes(UTF_8)));
        sealed[0] = SealingCipher.SM4.format();
        refuses(NotOpened.Reason.TAMPERED, () -> international.open(Purpose.QUARANTINE, Sealed.of(sealed), PLACE));
    }

    @Test
    void changesKeyAtMidnightOfTheFirstInShanghai() {
        clock.set(java.time.ZonedDateTime.parse("2026-11-30T23:59:59+08:00"));
        var november = vault.seal(Purpose.RAW_UPLOAD, TEXT, PLACE);
        clock.advance(Duration.ofSeconds(1));
        var december = vault.seal(Purpose.RAW_UPLOAD, TEXT, PLACE);
        assertThat(key(december)).isNotEqualTo(key(november));
        assertThat(vault.open(Purpose.RAW_UPLOAD, november, PLACE)).isEqualTo(TEXT);
    }

    @Test
    void destroysWhatAMonthSealedAndNothingElse() {
        var file = vault.seal(Purpose.RAW_UPLOAD, TEXT, PLACE);
        var row = vault.seal(Purpose.QUARANTINE, TEXT, PLACE);
        clock.set("2026-12-01");
        var later = vault.seal(Purpose.RAW_UPLOAD, TEXT, PLACE);
        vault.destroyMonth(Purpose.RAW_UPLOAD, YearMonth.of(2026, 11));
        vault.destroyMonth(Purpose.RAW_UPLOAD, YearMonth.of(2026, 11));
        refuses(NotOpened.Reason.DESTROYED, () -> vault.open(Purpose.RAW_UPLOAD, file, PLACE));
        assertThat(vault.open(Purpose.QUARANTINE, row, PLACE)).isEqualTo(TEXT);
        assertThat(vault.open(Purpose.RAW_UPLOAD, later, PLACE)).isEqualTo(TEXT);
        assertThat(database.sql()
                        .sql("select count(*) from vault_key where month = date '2026-11-01' and wrapped is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void noticesWithinAMinuteThatAnotherInstanceDestroyed() {
        var file = vault.seal(Purpose.RAW_UPLOAD, TEXT, PLACE);
        clock.set("2026-12-01");
        assertThat(vault.open(Purpose.RAW_UPLOAD, file, PLACE)).isEqualTo(TEXT);
        vault(MASTER).destroyMonth(Purpose.RAW_UPLOAD, YearMonth.of(2026, 11));
        clock.advance(Duration.ofMinutes(1));
        refuses(NotOpened.Reason.DESTROYED, () -> vault.open(Purpose.RAW_UPLOAD, file, PLACE));
    }

    @Test
    void refusesToDestroyTheRunningMonthAndWhatDoesNotEndByMonth() {
        assertThatThrownBy(() -> vault.destroyMonth(Purpose.RAW_UPLOAD, YearMonth.of(2026, 11)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault.destroyMonth(Purpose.PERSON_IDENTIFIER, YearMonth.of(2026, 10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesTheSameTokenForEverAndAnotherForEachPurpose() {
        var token = vault.lookupToken(Purpose.PERSON_IDENTIFIER, "text");
        clock.set("2031-01-01");
        assertThat(vault(MASTER).lookupToken(Purpose.PERSON_IDENTIFIER, "text"))
                .isEqualTo(token)
                .matches("[0-9a-f]{64}");
        assertThat(vault.lookupToken(Purpose.ONE_TIME_CODE, "text")).isNotEqualTo(token);
        assertThat(vault.lookupToken(Purpose.PERSON_IDENTIFIER, "texts")).isNotEqualTo(token);
    }

    @Test
    void cannotUnwrapWithAnotherMasterKey() {
        var sealed = vault.seal(Purpose.RAW_UPLOAD, TEXT, PLACE);
        var other = vault(MasterKey.parse("ffeeddccbbaa99887766554433221100"));
        refuses(NotOpened.Reason.MASTER_KEY, () -> other.open(Purpose.RAW_UPLOAD, sealed, PLACE));
    }

    @Test
    void hidesKeysFromApplicationAndReader() {
        for (var source : new javax.sql.DataSource[] {database.application(), database.reader()}) {
            assertThatThrownBy(() -> JdbcClient.create(source)
                            .sql("select count(*) from vault_key")
                            .query(Integer.class)
                            .single())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private Vault vault(MasterKey master) {
        return vault(master, SealingCipher.SM4);
    }

    private Vault vault(MasterKey master, SealingCipher cipher) {
        var keys = new MasterKeys(master.text(), null, java.nio.file.Path.of("nowhere"));
        var stored = new JdbcVaultKeys(database.owner());
        return new SealingVault(new DataKeys(stored, new MasterInUse(keys, master), clock, cipher), clock);
    }

    private static int key(Sealed sealed) {
        return Envelope.of(sealed.bytes()).key();
    }

    private static void refuses(NotOpened.Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        NotOpened.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
