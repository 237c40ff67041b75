package org.credit531.objection;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.credit531.web.RequestProblem;
import org.credit531.web.SentFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that people send as evidence: looked into before they are taken, sealed, destroyed with their month's key. */
@Component
class Evidence implements EvidenceChecks {

    private static final int MONTHS_LOOKED_BACK = 36;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final TermsInForce inForce;
    private final Clock clock;

    Evidence(JdbcClient jdbc, Vault vault, TermsInForce inForce, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** A file in a list. */
    record Kept(int number, String name, String type, int bytes, boolean present) {}

    @Override
    public void check(List<EvidenceFile> files) {
        Terms terms = inForce.on(LocalDate.now(clock));
        if (files.size() > terms.files()) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "evidence-count", terms.files());
        }
        files.forEach(file -> check(file, terms.fileBytes()));
    }

    @Override
    public String typeOf(EvidenceFile file) {
        return EvidenceType.of(file.bytes()).orElseThrow().type();
    }

    @Override
    public int files() {
        return inForce.on(LocalDate.now(clock)).files();
    }

    @Override
    public int fileBytes() {
        return inForce.on(LocalDate.now(clock)).fileBytes();
    }

    @Override
    public LocalDate keptFrom(LocalDate today) {
        return YearMonth.from(today)
                .minusMonths(inForce.on(today).evidenceMonths())
                .atDay(1);
    }

    private static void check(EvidenceFile file, int most) {
        if (file.bytes().length > most) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "evidence-size", file.name(), most);
        }
        EvidenceType type = EvidenceType.of(file.bytes())
                .orElseThrow(() -> new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "evidence-type", file.name()));
        if (type == EvidenceType.PDF) {
            PdfContent.active(file.bytes()).ifPresent(what -> {
                throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "evidence-active", file.name(), what);
            });
        }
    }

    /** Stores files that were looked into, in the transaction under way. */
    void store(UUID id, List<EvidenceFile> files) {
        int number = 0;
        for (EvidenceFile file : files) {
            number++;
            jdbc.sql("""
                    insert into objection_file (case_id, number, name, type, bytes, sealed, received_at)
                    values (:id, :number, :name, :type, :bytes, :sealed, :at)
                    """)
                    .param("id", id)
                    .param("number", number)
                    .param("name", file.name())
                    .param("type", typeOf(file))
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
                select number, name, type, bytes, sealed is not null as present from objection_file
                 where case_id = :id order by number
                """)
                .param("id", id)
                .query((row, at) -> new Kept(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getInt("bytes"),
                        row.getBoolean("present")))
                .list();
    }

    /** What a file says, while it is kept. */
    Optional<byte[]> bytes(UUID id, int number) {
        return jdbc.sql(
                        "select sealed from objection_file where case_id = :id and number = :number and sealed is not null")
                .param("id", id)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .map(kept -> vault.open(Purpose.EVIDENCE, Sealed.of(kept), place(id, number)));
    }

    /**
     * A file, as it was sent.
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

    /** Destroys what came in before the months that are kept: the key first, which reaches copies elsewhere too. */
    void destroyOld(LocalDate today) {
        YearMonth kept = YearMonth.from(keptFrom(today));
        for (YearMonth month = kept.minusMonths(MONTHS_LOOKED_BACK);
                month.isBefore(kept);
                month = month.plusMonths(1)) {
            vault.destroyMonth(Purpose.EVIDENCE, month);
        }
        jdbc.sql("update objection_file set sealed = null where sealed is not null and received_at < :limit")
                .param("limit", kept.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .update();
    }

    private static byte[] place(UUID id, int number) {
        return ("objection_file/" + id + "/" + number).getBytes(StandardCharsets.UTF_8);
    }
}
