package org.credit531.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The issues of the monthly bulletin in PostgreSQL. */
@Component
class JdbcBulletins {

    /** Two issues of a month get two numbers, one after the other. */
    private static final long LOCK = 5_310_191;

    private final JdbcClient jdbc;

    JdbcBulletins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a month that is over has anything to tell and has no bulletin. */
    boolean isDue(YearMonth month) {
        return jdbc.sql("""
                select exists (select 1 from publication_office where since <= :last)
                   and not exists (select 1 from publicity_bulletin where month = :first)
                """)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query(Boolean.class)
                .single();
    }

    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    }

    /** The latest issues first. */
    List<Bulletin> all(int limit) {
        return jdbc.sql("""
                select b.*, not exists (select 1 from publicity_bulletin n where n.month = b.month and n.issue > b.issue) as latest
                  from publicity_bulletin b order by month desc, issue desc limit :limit
                """)
                .param("limit", limit)
                .query((row, number) -> bulletin(row))
                .list();
    }

    Optional<Bulletin> find(UUID id) {
        return jdbc.sql("""
                select b.*, not exists (select 1 from publicity_bulletin n where n.month = b.month and n.issue > b.issue) as latest
                  from publicity_bulletin b where b.id = :id
                """)
                .param("id", id)
                .query((row, number) -> bulletin(row))
                .optional();
    }

    /** The latest issue of a month. */
    Optional<Bulletin> latest(YearMonth month) {
        return jdbc.sql("""
                select b.*, true as latest from publicity_bulletin b where month = :month order by issue desc limit 1
                """)
                .param("month", month.atDay(1))
                .query((row, number) -> bulletin(row))
                .optional();
    }

    Optional<byte[]> file(UUID id) {
        return jdbc.sql("select file from publicity_bulletin where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("file"))
                .optional();
    }

    /** The OFD file, if it was ever asked for. */
    Optional<byte[]> ofd(UUID id) {
        return jdbc.sql("select file from publicity_bulletin_ofd where bulletin = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("file"))
                .optional();
    }

    void insertOfd(UUID id, byte[] file) {
        jdbc.sql("insert into publicity_bulletin_ofd (bulletin, file) values (:id, :file)")
                .param("id", id)
                .param("file", file)
                .update();
    }

    void insert(Bulletin bulletin, List<OfficeRate> rates, byte[] file) {
        jdbc.sql("""
                insert into publicity_bulletin (id, month, issue, issued_on, document, number, code, reason, file)
                values (:id, :month, :issue, :issued, :document, :number, :code, :reason, :file)
                """)
                .param("id", bulletin.id())
                .param("month", bulletin.month().atDay(1))
                .param("issue", bulletin.issue())
                .param("issued", bulletin.issuedOn())
                .param("document", bulletin.document())
                .param("number", bulletin.number())
                .param("code", bulletin.code())
                .param("reason", bulletin.reason())
                .param("file", file)
                .update();
        insertRates(bulletin.id(), rates);
    }

    private void insertRates(UUID bulletin, List<OfficeRate> rates) {
        jdbc.sql("""
                insert into publicity_bulletin_rate (bulletin, unit, region, received, backlog, late, refused, corrected, hidden,
                                                     withdrawn, withdrawn_late)
                select :bulletin, * from unnest(:units::text[], :regions::text[], :received::bigint[], :backlog::bigint[],
                                                :late::bigint[], :refused::bigint[], :corrected::bigint[], :hidden::bigint[],
                                                :withdrawn::bigint[], :withdrawn_late::bigint[])
                """)
                .param("bulletin", bulletin)
                .param("units", rates.stream().map(OfficeRate::unit).toArray(String[]::new))
                .param("regions", rates.stream().map(OfficeRate::region).toArray(String[]::new))
                .param("received", counts(rates, OfficeRate::received))
                .param("backlog", counts(rates, OfficeRate::backlog))
                .param("late", counts(rates, OfficeRate::late))
                .param("refused", counts(rates, OfficeRate::refused))
                .param("corrected", counts(rates, OfficeRate::corrected))
                .param("hidden", counts(rates, OfficeRate::hidden))
                .param("withdrawn", counts(rates, OfficeRate::withdrawn))
                .param("withdrawn_late", counts(rates, OfficeRate::withdrawnLate))
                .update();
    }

    private static Long[] counts(List<OfficeRate> rates, Function<OfficeRate, Long> count) {
        return rates.stream().map(count).toArray(Long[]::new);
    }

    /** The figures of an issue, as they were. */
    List<OfficeRate> rates(UUID bulletin) {
        return jdbc.sql("select * from publicity_bulletin_rate where bulletin = :bulletin order by unit, region")
                .param("bulletin", bulletin)
                .query((row, number) -> new OfficeRate(
                        row.getString("unit"),
                        row.getString("region"),
                        row.getLong("received"),
                        row.getLong("backlog"),
                        row.getLong("late"),
                        row.getLong("refused"),
                        row.getLong("corrected"),
                        row.getLong("hidden"),
                        row.getLong("withdrawn"),
                        row.getLong("withdrawn_late")))
                .list();
    }

    private static Bulletin bulletin(ResultSet row) throws SQLException {
        return new Bulletin(
                row.getObject("id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("issue"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("document", UUID.class),
                row.getString("number"),
                row.getString("code"),
                row.getString("reason"),
                row.getBoolean("latest"));
    }
}
