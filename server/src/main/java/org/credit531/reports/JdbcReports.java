package org.credit531.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.DataScope;
import org.credit531.access.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports in PostgreSQL. Which of them there are for somebody limited to items says the scope of the thread. */
@Component
class JdbcReports {

    private static final String COLUMNS =
            "document, kind, audience, subject, code, unit, region, as_of, known_at, ends_on, content_hash";

    private final JdbcClient jdbc;

    JdbcReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a report, with its signed file if that is kept. */
    void add(KeptReport report, Set<String> versions, Set<String> items, byte @Nullable [] sealed, OffsetDateTime now) {
        jdbc.sql("""
                insert into report (document, kind, audience, subject, code, unit, region, as_of, known_at, issued_at, ends_on,
                                    content_hash, file, items, models)
                values (:document, :kind, :audience, :subject, :code, :unit, :region, :asOf, :knownAt, :now, :endsOn,
                        :hash, :file, :items, :models)
                """)
                .param("document", report.document())
                .param("kind", report.kind().code())
                .param("audience", report.audience().code())
                .param("subject", report.subject(), Types.OTHER)
                .param("code", report.code(), Types.VARCHAR)
                .param("unit", report.unit())
                .param("region", report.region())
                .param("asOf", report.asOf())
                .param("knownAt", report.knownAt())
                .param("now", now)
                .param("endsOn", report.endsOn())
                .param("hash", report.contentHash())
                .param("file", sealed, Types.BINARY)
                .param("items", items.toArray(String[]::new))
                .param("models", versions.toArray(String[]::new))
                .update();
    }

    /** A page of the reports that a scope shows, the latest first. */
    List<KeptReport> list(DataScope scope, int limit, int skip) {
        boolean own = scope.reach() == Reach.SUBJECT;
        return jdbc.sql("select " + COLUMNS + """
                  from report
                 where (:own::boolean and audience = 'own' and code = :code
                        or not :own::boolean and audience = 'official' and (:unit::text is null or unit = :unit)
                           and (:region::text is null or starts_with(region, :region)))
                 order by issued_at desc, document limit :limit offset :skip
                """)
                .param("own", own)
                .param("code", own ? scope.subject() : null, Types.VARCHAR)
                .param("unit", scope.unit(), Types.VARCHAR)
                .param("region", scope.region(), Types.VARCHAR)
                .param("limit", limit)
                .param("skip", skip)
                .query(JdbcReports::report)
                .list();
    }

    /** A report, where the scope of the thread shows it. */
    Optional<KeptReport> find(UUID document) {
        return jdbc.sql("select " + COLUMNS + " from report where document = :document")
                .param("document", document)
                .query(JdbcReports::report)
                .optional();
    }

    /** Its signed file, sealed; none after its term. */
    Optional<byte[]> file(UUID document) {
        return jdbc.sql("select file from report where document = :document and file is not null")
                .param("document", document)
                .query((row, number) -> row.getBytes("file"))
                .optional();
    }

    /** Reports whose term is over, and that have not been ended. */
    List<KeptReport> over(LocalDate today, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                  from report where not ended and ends_on <= :today order by ends_on, document limit :limit
                """)
                .param("today", today)
                .param("limit", limit)
                .query(JdbcReports::report)
                .list();
    }

    /** How many were made for everybody after a time. */
    long publicSince(OffsetDateTime time) {
        return jdbc.sql("select count(*) from report where audience = 'public' and issued_at > :time")
                .param("time", time)
                .query(Long.class)
                .single();
    }

    void end(UUID document) {
        jdbc.sql("update report set ended = true, file = null where document = :document")
                .param("document", document)
                .update();
    }

    private static KeptReport report(ResultSet row, int number) throws SQLException {
        return new KeptReport(
                row.getObject("document", UUID.class),
                ReportKind.of(row.getString("kind")),
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                row.getObject("subject", UUID.class),
                row.getString("code"),
                row.getString("unit"),
                row.getString("region"),
                row.getObject("as_of", LocalDate.class),
                row.getLong("known_at"),
                row.getObject("ends_on", LocalDate.class),
                row.getString("content_hash"));
    }
}
