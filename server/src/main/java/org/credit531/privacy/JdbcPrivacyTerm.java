package org.credit531.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The end of assessments, breaches and letters in PostgreSQL. */
@Component
class JdbcPrivacyTerm {

    private final JdbcClient jdbc;

    JdbcPrivacyTerm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The cases of versions of assessments that have not been in force since an instant: another was signed in their place, or
     * they never were. One that nobody has replaced is in force, however long ago it was signed.
     */
    List<UUID> outOfForceSince(Instant instant) {
        return jdbc.sql("""
                select a.case_id from privacy_assessment a
                 where a.signed_at is null
                    or exists (select 1 from privacy_assessment later
                                where later.activity = a.activity and later.version > a.version and later.signed_at < :instant)
                """)
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("case_id", UUID.class))
                .list();
    }

    /** Deletes what is kept of cases by the one way there is, which leaves those that have moved since. */
    void forget(Collection<UUID> cases, Instant endedBefore) {
        jdbc.sql("select privacy_forget(:cases, :before)")
                .param("cases", cases.toArray(UUID[]::new))
                .param("before", endedBefore.atOffset(ZoneOffset.UTC))
                .query(row -> {});
    }
}
