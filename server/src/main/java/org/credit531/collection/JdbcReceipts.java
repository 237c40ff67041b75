package org.credit531.collection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.signing.SignedDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts in PostgreSQL: one for each time that a batch ended; the one of its latest end counts. */
@Component
class JdbcReceipts {

    private final JdbcClient jdbc;

    JdbcReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SignedDocument> find(UUID batch) {
        return jdbc.sql("""
                select r.document from batch_receipt r join batch b on b.id = r.batch and b.finished_at = r.finished_at
                 where r.batch = :batch
                """)
                .param("batch", batch)
                .query(String.class)
                .optional()
                .map(SignedDocument::new);
    }

    /** Batches that have ended without a receipt of that end, the earliest first. */
    List<UUID> missing(int limit) {
        return jdbc.sql("""
                select b.id from batch b
                 where b.state in ('done', 'failed') and b.finished_at is not null
                   and not exists (select 1 from batch_receipt r where r.batch = b.id and r.finished_at = b.finished_at)
                 order by b.received_at limit :limit
                """)
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Keeps a receipt; where two are made at the same time, the first counts. */
    void add(Batch batch, SignedDocument document) {
        jdbc.sql("""
                insert into batch_receipt (batch, finished_at, document) values (:batch, :finished, :document)
                on conflict do nothing
                """)
                .param("batch", batch.id())
                .param("finished", batch.finishedAt())
                .param("document", document.text())
                .update();
    }

    /** SM3 of the bytes received, in hexadecimal; {@code null} of files that came before the platform computed it. */
    @Nullable
    String sm3(UUID batch) {
        return jdbc.sql("select file_sm3 from batch where id = :id and file_sm3 <> ''")
                .param("id", batch)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
