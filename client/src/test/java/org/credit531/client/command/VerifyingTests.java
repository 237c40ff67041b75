package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.credit531.client.PinnedKeys;
import org.credit531.client.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyingTests {

    private static final byte[] UPLOADED = "企业名称,统一社会信用代码\n".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private SmallSigner signer;
    private byte[] receipt = {};
    private Path file;

    @BeforeEach
    void sign() throws Exception {
        signer = new SmallSigner();
        receipt = signer.document(content());
        file = Files.write(folder.resolve("receipt.json"), receipt);
    }

    private static String content() throws Exception {
        return "{\"format\":1,\"unit\":{\"code\":\"transport\",\"zh\":\"交通运输厅\"},\"file\":{\"name\":\"a.csv\",\"bytes\":%d,\"sm3\":\"%s\",\"sha256\":\"%s\"},\"counts\":{\"received\":38,\"accepted\":32},\"reasons\":[{\"code\":\"empty\",\"count\":6}]}"
                .formatted(
                        UPLOADED.length,
                        HexFormat.of().formatHex(SmallSigner.sm3(UPLOADED)),
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(UPLOADED)));
    }

    private Session verify(String... options) {
        var arguments = new java.util.ArrayList<>(List.of("verify", file.toString()));
        arguments.addAll(List.of(options));
        return Session.of(arguments.toArray(String[]::new));
    }

    @Test
    void tellsWhoSignedWhat() {
        var session = verify("--fingerprint", signer.fingerprint());
        assertThat(session.exitCode()).isZero();
        assertThat(session.lines().getFirst())
                .startsWith("verified\t")
                .contains("示例平台")
                .contains(signer.fingerprint());
        assertThat(session.lines())
                .contains(
                        "type\tcredit531-receipt",
                        "unit.zh\t交通运输厅",
                        "counts.received\t38",
                        "reasons.1.code\tempty",
                        "reasons.1.count\t6");
    }

    @Test
    void verifiesTheInternationalSchemeInTheOneWayToWriteIt() throws Exception {
        var international = new SmallSigner("secp256r1");
        var pinned = PinnedKeys.ofFingerprint(international.fingerprint());
        byte[] document = international.document(content());
        assertThat(Verdict.of(document, pinned)).isInstanceOf(Verdict.Verified.class);
        assertThat(Verdict.of(document, PinnedKeys.ofFingerprint(signer.fingerprint())))
                .isInstanceOf(Verdict.UnknownKey.class);
        assertThat(Verdict.of(international.document(content(), true), pinned))
                .as("the other number that would do")
                .isInstanceOf(Verdict.Altered.class);
        for (int index = 0; index < document.length; index++) {
            byte[] flipped = document.clone();
            flipped[index] ^= 1;
            assertThat(Verdict.of(flipped, pinned)).as("byte %d", index).isInstanceOf(Verdict.Altered.class);
        }
    }

    @Test
    void asksWhetherAReportStillHolds() throws Exception {
        try (var platform = new org.credit531.client.SmallPlatform()) {
            String address = platform.address() + "/documents/ABC";
            Files.write(file, signer.document("{\"number\":\"1\",\"address\":\"" + address + "\"}"));
            assertThat(verify("--fingerprint", signer.fingerprint()).exitCode()).isZero();
            assertThat(platform.calls).as("without a server").isEmpty();
            platform.answers("GET /api/v1/documents/ABC", 200, "{\"number\":\"1\",\"state\":\"valid\"}");
            platform.answers(
                    "GET /api/v1/documents/ABC",
                    200,
                    "{\"number\":\"1\",\"state\":\"superseded\",\"endedAt\":\"2026-11-23\",\"reason\":\"a record was removed\"}");
            var holds = verify("--fingerprint", signer.fingerprint(), "--online");
            assertThat(holds.exitCode()).isZero();
            assertThat(holds.lines()).contains("state\tvalid");
            var superseded = verify("--fingerprint", signer.fingerprint(), "--online");
            assertThat(superseded.exitCode()).isEqualTo(6);
            assertThat(superseded.lines().getFirst()).startsWith("superseded\t").contains("a record was removed");
            int asked = platform.calls.size();
            assertThat(verify("--online").exitCode())
                    .as("nobody whom we know has signed the address")
                    .isEqualTo(3);
            assertThat(platform.calls).hasSize(asked);
        }
    }

    @Test
    void tellsWhatIsOver() throws Exception {
        Files.write(file, signer.document("{\"content\":{\"expires\":\"2020-01-01\"}}"));
        var over = verify("--fingerprint", signer.fingerprint());
        assertThat(over.exitCode()).isEqualTo(7);
        assertThat(over.lines().getFirst()).startsWith("expired\t");
        Files.write(file, signer.document("{\"content\":{\"expires\":\"2999-01-01\"}}"));
        assertThat(verify("--fingerprint", signer.fingerprint()).exitCode()).isZero();
    }

    @Test
    void takesKeysFromFilesAndAsThePlatformPublishesThem() throws Exception {
        Path pem = Files.writeString(folder.resolve("key.pem"), signer.pem());
        assertThat(verify("--key", pem.toString()).exitCode()).isZero();
        String published = "{\"keys\":[{\"pem\":\"%s\"},{\"pem\":\"%s\"}]}"
                .formatted(
                        new SmallSigner().pem().replaceAll("\r?\n", "\\\\n"),
                        signer.pem().replaceAll("\r?\n", "\\\\n"));
        Path json = Files.writeString(folder.resolve("keys.json"), published);
        assertThat(verify("--key", json.toString()).exitCode()).isZero();
        String grouped = signer.fingerprint().toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1 ");
        assertThat(verify("--fingerprint", grouped).exitCode()).isZero();
    }

    @Test
    void refusesEveryFlippedBit() {
        var pinned = PinnedKeys.ofFingerprint(signer.fingerprint());
        for (int index = 0; index < receipt.length; index++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = receipt.clone();
                flipped[index] ^= (byte) (1 << bit);
                assertThat(Verdict.of(flipped, pinned))
                        .as("bit %d of byte %d", bit, index)
                        .isInstanceOf(Verdict.Altered.class);
            }
        }
    }

    @Test
    void refusesEveryByteReplacedByAnotherOne() {
        var pinned = PinnedKeys.ofFingerprint(signer.fingerprint());
        for (int index = 0; index < receipt.length; index++) {
            byte[] flipped = receipt.clone();
            flipped[index] = (byte) ~flipped[index];
            assertThat(Verdict.of(flipped, pinned)).as("byte %d", index).isInstanceOf(Verdict.Altered.class);
        }
    }

    @Test
    void callsNothingVerifiedThatAnUnknownKeySigned() throws Exception {
        var other = new SmallSigner();
        var session = verify("--fingerprint", other.fingerprint());
        assertThat(session.exitCode()).isEqualTo(3);
        assertThat(session.lines().getFirst()).startsWith("unknown-key\tNOT verified");
        assertThat(verify().exitCode()).as("nothing pinned").isEqualTo(3);
        Files.write(file, other.document(content()));
        assertThat(verify("--fingerprint", signer.fingerprint()).exitCode()).isEqualTo(3);
    }

    @Test
    void tellsTheFileThatWasSentFromAnotherOne() throws Exception {
        Path sent = Files.write(folder.resolve("sent.csv"), UPLOADED);
        assertThat(verify("--fingerprint", signer.fingerprint(), "--file", sent.toString())
                        .exitCode())
                .isZero();
        Files.writeString(sent, "another");
        var session = verify("--fingerprint", signer.fingerprint(), "--file", sent.toString());
        assertThat(session.exitCode()).isEqualTo(4);
        assertThat(session.lines().getFirst()).startsWith("other-file\t");
    }

    @Test
    void tellsAlteredReceiptsFromOtherFiles() throws Exception {
        Files.writeString(file, new String(receipt, UTF_8).replace("\",\"", "\", \""));
        assertThat(verify("--fingerprint", signer.fingerprint()).exitCode()).isEqualTo(1);
        Files.write(file, UPLOADED);
        var session = verify("--fingerprint", signer.fingerprint());
        assertThat(session.exitCode()).isEqualTo(5);
        assertThat(session.lines()).hasSize(1).first().asString().startsWith("not-a-receipt\t");
        Files.write(file, new byte[3_000_000]);
        assertThat(verify().exitCode()).isEqualTo(5);
        Files.write(file, new byte[0]);
        assertThat(verify().exitCode()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.pdf", "letter.ofd"})
    void verifiesALetterAndSaysWhereItsStatusIs(String name) {
        Path letter = Path.of("src/test/resources", name);
        var session = Session.of("verify", letter.toString(), "--key", "src/test/resources/letter.pem");
        assertThat(session.exitCode()).isZero();
        assertThat(session.lines().getFirst()).startsWith("verified\t");
        assertThat(session.lines()).contains("type\tcredit531-document", "kind\tobjection-answer");
        assertThat(session.lines().getLast()).startsWith("status\t").contains("/documents/");
        assertThat(Session.of("verify", letter.toString(), "--fingerprint", signer.fingerprint())
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void saysWhatIsWrongWithTheCommand() throws Exception {
        assertThat(verify("--fingerprint", "abc").exitCode()).isEqualTo(2);
        assertThat(verify("--key", file.toString()).exitCode()).isEqualTo(2);
        assertThat(verify("--key", folder.resolve("none").toString()).exitCode())
                .isEqualTo(2);
        Files.delete(file);
        assertThat(verify().exitCode()).isEqualTo(2);
    }
}
