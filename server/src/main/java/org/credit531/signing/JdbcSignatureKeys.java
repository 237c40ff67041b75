package org.credit531.signing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The platform's signature keys in PostgreSQL: one is in use, the private half of the others is gone. */
@Component
class JdbcSignatureKeys {

    private final JdbcClient jdbc;

    JdbcSignatureKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key in use. */
    Optional<KeyInUse> inUse() {
        return jdbc.sql("select fingerprint, encoded, sealed from signature_key where used_until is null")
                .query((row, number) ->
                        new KeyInUse(row.getString("fingerprint"), row.getBytes("encoded"), row.getBytes("sealed")))
                .optional();
    }

    /** Adds a key to be used; another instance may have been first, and then its key is. */
    void add(KeyInUse key, OffsetDateTime now) {
        jdbc.sql("""
                insert into signature_key (fingerprint, encoded, sealed, used_from)
                values (:fingerprint, :encoded, :sealed, :now) on conflict do nothing
                """)
                .param("fingerprint", key.fingerprint())
                .param("encoded", key.encoded())
                .param("sealed", key.sealed())
                .param("now", now)
                .update();
    }

    /** Takes the key in use out of use: nobody can sign with it any more, and everybody can still verify with it. */
    void retire(OffsetDateTime now) {
        jdbc.sql("update signature_key set used_until = :now, sealed = null where used_until is null")
                .param("now", now)
                .update();
    }

    List<PublishedKey> published() {
        return jdbc.sql("""
                select fingerprint, encoded, used_from, used_until from signature_key
                 order by used_until desc nulls first, used_from desc
                """)
                .query((row, number) -> new PublishedKey(
                        row.getString("fingerprint"),
                        row.getBytes("encoded"),
                        row.getObject("used_from", OffsetDateTime.class),
                        row.getObject("used_until", OffsetDateTime.class)))
                .list();
    }

    /**
     * The key that signs.
     *
     * @param sealed the private key, sealed by the vault
     */
    @SuppressWarnings("ArrayRecordComponent")
    record KeyInUse(String fingerprint, byte[] encoded, byte[] sealed) {}
}
