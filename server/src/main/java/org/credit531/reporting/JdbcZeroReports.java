package org.credit531.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.signing.SignedDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Zero reports in PostgreSQL; that only one stands for a unit, item and month is the table's own rule. */
@Component
class JdbcZeroReports {

    private final JdbcClient jdbc;

    JdbcZeroReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a zero report; false where one stands already. */
    boolean add(ZeroReport report, SignedDocument receipt) {
        return jdbc.sql("""
                insert into zero_report (id, unit, item, period, declared_by, declared_at, receipt)
                values (:id, :unit, :item, :period, :by, :at, :receipt) on conflict do nothing
                """)
                        .param("id", report.id())
                        .param("unit", report.unit())
                        .param("item", report.item())
                        .param("period", report.period().atDay(1))
                        .param("by", report.declaredBy())
                        .param("at", report.declaredAt())
                        .param("receipt", receipt.text())
                        .update()
                == 1;
    }

    Optional<ZeroReport> standing(ZeroReports.Declaration declaration) {
        return jdbc.sql("""
                select * from zero_report
                 where unit = :unit and item = :item and period = :period and withdrawn_at is null
                """)
                .param("unit", declaration.unit())
                .param("item", declaration.item())
                .param("period", declaration.period().atDay(1))
                .query(JdbcZeroReports::report)
                .optional();
    }

    void withdraw(UUID id, String by, OffsetDateTime now) {
        jdbc.sql(
                        "update zero_report set withdrawn_by = :by, withdrawn_at = :now where id = :id and withdrawn_at is null")
                .param("by", by)
                .param("now", now)
                .param("id", id)
                .update();
    }

    Optional<ZeroReport> find(UUID id) {
        return jdbc.sql("select * from zero_report where id = :id")
                .param("id", id)
                .query(JdbcZeroReports::report)
                .optional();
    }

    Optional<SignedDocument> receipt(UUID id) {
        return jdbc.sql("select receipt from zero_report where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(SignedDocument::new);
    }

    List<ZeroReport> between(YearMonth from, YearMonth until, @Nullable String unit) {
        return jdbc.sql("""
                select * from zero_report
                 where withdrawn_at is null and period between :from and :until
                   and (:unit::text is null or unit = :unit)
                """)
                .param("from", from.atDay(1))
                .param("until", until.atDay(1))
                .param("unit", unit, Types.VARCHAR)
                .query(JdbcZeroReports::report)
                .list();
    }

    private static ZeroReport report(ResultSet row, int number) throws SQLException {
        return new ZeroReport(
                row.getObject("id", UUID.class),
                row.getString("unit"),
                row.getString("item"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getString("declared_by"),
                row.getObject("declared_at", OffsetDateTime.class),
                row.getString("withdrawn_by"),
                row.getObject("withdrawn_at", OffsetDateTime.class));
    }
}
