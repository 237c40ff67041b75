package org.credit531.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.credit531.backup.Backup;
import org.credit531.backup.Restore;
import org.credit531.client.PinnedKeys;
import org.credit531.client.Verdict;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.credit531.vault.NotOpened;
import org.credit531.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SigningIntegrationTests {

    @Autowired
    private SignatureKeys keys;

    @Autowired
    private JdbcSignatureKeys stored;

    @Autowired
    private Vault vault;

    @Autowired
    private Clock clock;

    @Autowired
    private TestDatabase database;

    private static Verdict verdict(SignedDocument document, String fingerprint) {
        return Verdict.of(document.text().getBytes(UTF_8), new PinnedKeys(Set.of(fingerprint)));
    }

    private SignedDocument document(String content) {
        return keys.document("credit531-test", content.getBytes(UTF_8));
    }

    @Test
    void signsWhatTheClientVerifies() {
        var document = document("{\"said\":\"示例\"}");
        assertThat(document.content().path("said").asString("")).isEqualTo("示例");
        assertThat(document.signature()).hasSize(128);
        assertThat(verdict(document, document.key())).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
            assertThat(verified.document().type()).isEqualTo("credit531-test");
            assertThat(verified.document().platform()).isEqualTo(document.platform());
        });
        assertThat(PinnedKeys.ofText(keys.published().getFirst().pem()).fingerprints())
                .containsExactly(document.key());
    }

    @Test
    void keepsTheKeyOverARestart() {
        var restarted = new SignatureKeys(stored, vault, clock, event -> {}, "another name", "p256");
        restarted.makeFirst();
        var document = restarted.document("credit531-test", "{}".getBytes(UTF_8));
        assertThat(document.key()).isEqualTo(keys.published().getFirst().fingerprint());
        assertThat(document.platform()).isEqualTo("another name");
        assertThat(document.scheme()).as("of the key, not of the setting").isEqualTo("sm2");
    }

    @Test
    void signsByTheOtherSchemeOnceThereIsAKeyOfItAndKeepsWhatWasSignedBefore() {
        var before = document("{}");
        var international = new SignatureKeys(stored, vault, clock, event -> {}, "another name", "P256");
        international.rotate();
        var after = document("{}");
        assertThat(after.scheme()).isEqualTo("p256");
        assertThat(keys.published().getFirst().scheme()).isEqualTo("p256");
        assertThat(verdict(after, after.key())).isInstanceOf(Verdict.Verified.class);
        assertThat(verdict(before, before.key())).isInstanceOf(Verdict.Verified.class);
        var altered = new SignedDocument(after.text().replaceFirst("\"signature\":\"..", "\"signature\":\"AA"));
        assertThat(verdict(altered, after.key())).isInstanceOf(Verdict.Altered.class);
        keys.rotate();
        assertThat(document("{}").scheme()).isEqualTo("sm2");
    }

    @Test
    void knowsNoThirdScheme() {
        assertThatThrownBy(() -> new SignatureKeys(stored, vault, clock, event -> {}, "a name", "rsa"))
                .hasMessageContaining("sm2 or p256");
    }

    @Test
    void publishesEarlierKeysAndForgetsTheirPrivateHalf() {
        var before = document("{}");
        keys.rotate();
        var after = document("{}");
        assertThat(after.key()).isNotEqualTo(before.key());
        assertThat(keys.published()).extracting(PublishedKey::fingerprint).startsWith(after.key(), before.key());
        assertThat(verdict(before, before.key())).isInstanceOf(Verdict.Verified.class);
        assertThat(verdict(before, after.key())).isInstanceOf(Verdict.UnknownKey.class);
        assertThat(database.sql()
                        .sql("select count(sealed) from signature_key")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void bringsKeysBackFromABackup(@TempDir Path folder) {
        var document = document("{}");
        var file = folder.resolve("backup.zip");
        new Backup(database.connections(), "test", _ -> {}).to(file);
        var restored = TestDatabase.empty();
        Restore.from(file, restored.connections(), _ -> {});
        var published = new JdbcSignatureKeys(JdbcClient.create(restored.application())).published();
        assertThat(published)
                .extracting(PublishedKey::fingerprint)
                .containsExactlyElementsOf(
                        keys.published().stream().map(PublishedKey::fingerprint).toList())
                .contains(document.key());
        assertThat(PinnedKeys.ofText(published.getFirst().pem()).fingerprints()).contains(document.key());
    }

    @Test
    void refusesAKeyThatStandsInAnotherRow() {
        keys.rotate();
        database.sql()
                .sql("update signature_key set fingerprint = repeat('0', 64) where used_until is null")
                .update();
        assertThatThrownBy(() -> document("{}")).isInstanceOf(NotOpened.class);
        database.sql().sql("delete from signature_key where used_until is null").update();
        keys.makeFirst();
    }
}
