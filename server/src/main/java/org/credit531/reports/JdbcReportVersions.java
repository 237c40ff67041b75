package org.credit531.reports;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which versions of models the results of reports are of, in PostgreSQL. */
@Component
class JdbcReportVersions {

    private final JdbcClient jdbc;

    JdbcReportVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reports that have a result of a version, or of which it was not kept, in the order of documents. */
    List<Candidate> candidates(String version, LocalDate from, long knownBefore, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select document, kind, audience, subject, unit, region, as_of, known_at, models is not null as certain
                  from report
                 where (models @> array[:version::text] or models is null and kind <> 'no-violation-report')
                   and as_of >= :from and known_at < :knownBefore
                   and (:after::uuid is null or document > :after)
                 order by document limit :limit
                """)
                .param("version", version)
                .param("from", from)
                .param("knownBefore", knownBefore)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> new Candidate(
                        row.getObject("document", UUID.class),
                        row.getString("kind"),
                        row.getString("audience"),
                        row.getObject("subject", UUID.class),
                        row.getString("unit"),
                        row.getString("region"),
                        row.getObject("as_of", LocalDate.class),
                        row.getLong("known_at"),
                        row.getBoolean("certain")))
                .list();
    }

    /**
     * A report that may have a result of the version.
     *
     * @param isCertain whether it was kept that it has
     */
    record Candidate(
            UUID document,
            String kind,
            String audience,
            @Nullable UUID subject,
            String unit,
            String region,
            LocalDate asOf,
            long knownAt,
            boolean isCertain) {}
}
