package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Receipts and keys as those who send see them: by REST, on pages, and verified on another machine. */
@PlatformTest(properties = "credit531.sample=small")
class ReceiptsContractIntegrationTests {

    private static final String BATCHES = "/api/v1/batches";
    private static final String FILE = "企业名称,统一社会信用代码,企业类型,信用等级,评价日期\n甲,%s,施工,A,2025-01-01\n";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Wire wire;
    private String token;

    @BeforeEach
    void prepare() throws Exception {
        wire = new Wire(port);
        token = wire.token();
    }

    private String send(String query, String file) throws Exception {
        var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "text/csv");
        var answer = wire.send(
                "POST",
                BATCHES + "?item=construction-market-grade&unit=transport" + query,
                headers,
                file.getBytes(UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return BATCHES + "/" + answer.json().get("id").asString();
    }

    private Wire.Answer receipt(String batch) throws Exception {
        var answer = wire.get(batch + "/receipt", token);
        for (int tries = 0; answer.status() == 409 && tries < 9_000; tries++) {
            Thread.sleep(20);
            answer = wire.get(batch + "/receipt", token);
        }
        return answer;
    }

    private Path published() throws Exception {
        var answer = wire.get("/api/v1/signing-keys");
        assertThat(answer.status()).isEqualTo(200);
        return Files.writeString(folder.resolve("keys.json"), answer.body());
    }

    @Test
    void handsOutReceiptsThatTheCommandLineVerifies() throws Exception {
        String file = FILE.formatted(enterprise(7301));
        var answer = receipt(send("", file));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("application/jose+json");
        Path receipt = Files.writeString(folder.resolve("receipt.json"), answer.body());
        Path sent = Files.writeString(folder.resolve("sent.csv"), file);
        var ran = new CommandLine(port)
                .run("verify", receipt.toString(), "--key", published().toString(), "--file", sent.toString());
        assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).startsWith("verified\t").contains("counts.received\t1", "unit.code\ttransport");
        var unpinned = new CommandLine(port).run("verify", receipt.toString());
        assertThat(unpinned.exit()).isEqualTo(3);
    }

    @Test
    void savesTheReceiptOfAnImport() throws Exception {
        Path sent = Files.writeString(folder.resolve("sent.csv"), FILE.formatted(enterprise(7305)));
        Path receipt = folder.resolve("receipt.json");
        var commands = new CommandLine(port);
        var imported = commands.run(
                "import",
                "--item=construction-market-grade",
                "--unit=transport",
                "--receipt",
                receipt.toString(),
                sent.toString());
        assertThat(imported.exit()).as(imported.out() + imported.err()).isZero();
        var verified =
                commands.run("verify", receipt.toString(), "--key", published().toString(), "--file", sent.toString());
        assertThat(verified.exit()).as(verified.out()).isZero();
        Files.writeString(receipt, Files.readString(receipt).replace("\",\"", "\" ,\""));
        assertThat(commands.run("verify", receipt.toString()).exit()).isEqualTo(1);
    }

    @Test
    void refusesReceiptsThatAreNotThere() throws Exception {
        String held = send("&hold=preview", FILE.formatted(enterprise(7302)));
        var answer = wire.get(held + "/receipt", token);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("code").asString()).isEqualTo("receipt-not-yet");
        assertThat(wire.get(BATCHES + "/" + UUID.randomUUID() + "/receipt", token)
                        .status())
                .isEqualTo(404);
        assertThat(wire.get(held + "/receipt").status()).isEqualTo(401);
    }

    @Test
    void goesOnVerifyingAfterTheKeyWasChanged() throws Exception {
        Path receipt = Files.writeString(
                folder.resolve("receipt.json"),
                receipt(send("", FILE.formatted(enterprise(7303)))).body());
        var security = new PageVisitor(port);
        security.signIn("security");
        security.submit("/signing-keys", "/administration/signing-keys", Map.of());
        var keys = wire.get("/api/v1/signing-keys").json().get("keys");
        assertThat(keys.size()).isEqualTo(2);
        assertThat(keys.get(0).get("inUse").asBoolean()).isTrue();
        assertThat(keys.get(1).get("inUse").asBoolean()).isFalse();
        String earlier = keys.get(1).get("fingerprint").asString();
        assertThat(new CommandLine(port)
                        .run("verify", receipt.toString(), "--fingerprint", earlier)
                        .exit())
                .isZero();
        var pem = new PageVisitor(port).get("/signing-keys/" + earlier + ".pem");
        assertThat(pem.body()).startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(new PageVisitor(port).get("/signing-keys/0.pem").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsTheReceiptOnPages() throws Exception {
        String batch = send("", FILE.formatted(enterprise(7304)));
        String signed = receipt(batch).body();
        String page = batch.substring("/api/v1".length());
        var operator = new PageVisitor(port);
        operator.signIn("operator");
        assertThat(operator.get(page).body()).contains(page + "/receipt", page + "/receipt.json");
        assertThat(operator.get(page + "/receipt").body()).contains("SM3", "SHA-256");
        var file = operator.get(page + "/receipt.json");
        assertThat(file.body()).isEqualTo(signed);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    }
}
