package org.credit531.repair;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.objection.EvidenceChecks;
import org.credit531.objection.EvidenceFile;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.credit531.web.RequestProblem;
import org.credit531.web.SentFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proof that came with applications: sealed as all evidence is, and destroyed with its month's key. */
@Component
class RepairFiles {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final EvidenceChecks checks;
    private final Clock clock;

    RepairFiles(JdbcClient jdbc, Vault vault, EvidenceChecks checks, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.checks = checks;
        this.clock = clock;
    }

    /** A file in a list. */
    record Kept(int number, String name, String type, boolean present) {}

    /** Stores files that were looked into, in the transaction under way. */
    void store(UUID id, List<EvidenceFile> files) {
        for (int number = 1; number <= files.size(); number++) {
            EvidenceFile file = files.get(number - 1);
            jdbc.sql("""
                    insert into repair_file (case_id, number, name, type, bytes, sealed, received_at)
                    values (:id, :number, :name, :type, :bytes, :sealed, :at)
                    """)
                    .param("id", id)
                    .param("number", number)
                    .param("name", file.name())
                    .param("type", checks.typeOf(file))
                    .param("bytes", file.bytes().length)
                    .param(
                            "sealed",
                            vault.seal(Purpose.EVIDENCE, file.bytes(), place(id, number))
                                    .bytes())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** The files of a case. */
    List<Kept> of(UUID id) {
        return jdbc.sql("""
                select number, name, type, sealed is not null as present from repair_file
                 where case_id = :id order by number
                """)
                .param("id", id)
                .query((row, at) -> new Kept(
                        row.getInt("number"), row.getString("name"), row.getString("type"), row.getBoolean("present")))
                .list();
    }

    /** What a file says, while it is kept. */
    Optional<byte[]> bytes(UUID id, int number) {
        return jdbc.sql(
                        "select sealed from repair_file where case_id = :id and number = :number and sealed is not null")
                .param("id", id)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .map(kept -> vault.open(Purpose.EVIDENCE, Sealed.of(kept), place(id, number)));
    }

    /**
     * A file, always to be saved and never shown in the platform's own name: it is somebody else's.
     *
     * @throws RequestProblem 404 {@code evidence-unknown}
     */
    ResponseEntity<byte[]> answer(UUID id, int number) {
        Kept file = of(id).stream()
                .filter(one -> one.number() == number && one.present())
                .findFirst()
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "evidence-unknown", number));
        return SentFile.answer(file.name(), file.type(), bytes(id, number).orElseThrow());
    }

    /** Empties those whose month's key is destroyed with that of other evidence. */
    void emptyOld(LocalDate today) {
        jdbc.sql("update repair_file set sealed = null where sealed is not null and received_at < :limit")
                .param(
                        "limit",
                        checks.keptFrom(today).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .update();
    }

    private static byte[] place(UUID id, int number) {
        return ("repair_file/" + id + "/" + number).getBytes(StandardCharsets.UTF_8);
    }
}
