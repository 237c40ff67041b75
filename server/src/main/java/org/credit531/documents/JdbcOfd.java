package org.credit531.documents;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The OFD files of documents in PostgreSQL: their hashes for everybody, and apart from these the files, sealed, for their readers. */
@Component
class JdbcOfd {

    private final JdbcClient jdbc;

    JdbcOfd(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the file of a document; false where it has one, for which it waits until the other transaction has ended. */
    boolean add(UUID document, String hash, int bytes, OffsetDateTime at) {
        return jdbc.sql("""
                insert into document_ofd (document, hash, bytes, made_at) values (:document, :hash, :bytes, :at)
                on conflict (document) do nothing
                """)
                        .param("document", document)
                        .param("hash", hash)
                        .param("bytes", bytes)
                        .param("at", at)
                        .update()
                == 1;
    }

    void addFile(UUID document, byte[] sealed) {
        jdbc.sql("insert into document_ofd_file (document, file) values (:document, :file)")
                .param("document", document)
                .param("file", sealed)
                .update();
    }

    Optional<byte[]> file(UUID document) {
        return jdbc.sql("select file from document_ofd_file where document = :document")
                .param("document", document)
                .query((row, number) -> row.getBytes("file"))
                .optional();
    }
}
