package org.credit531.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.credit531.repair.WithdrawnDecisions;
import org.credit531.statistics.Figure.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The statistics in PostgreSQL. Counting reads subjects, results and records once, without a scope that would show a row about a
 * natural person; a page reads what was counted.
 */
@Component
class JdbcStatistics {

    private static final long LOCK = 5_310_201;

    private final JdbcClient jdbc;

    JdbcStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the statistics were made, if they ever were. */
    Optional<Made> made() {
        return jdbc.sql("select as_of, knowledge, made_at from statistic_day")
                .query((row, number) -> new Made(
                        row.getObject("as_of", LocalDate.class),
                        row.getLong("knowledge"),
                        row.getObject("made_at", OffsetDateTime.class)))
                .optional();
    }

    /** Takes the right to count for the transaction under way; whether nobody else has it. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Organisations that exist, by division and kind. */
    List<Counted> organisations() {
        return jdbc.sql("""
                select region, kind as series, '' as slot, count(*) as amount from subject
                 where kind <> 'natural-person' and merged_into is null and ended_on is null
                 group by region, kind
                """).query(JdbcStatistics::counted).list();
    }

    /** Present grades, by division, family and grade; those of individual businesses are nobody's but their own. */
    List<Counted> grades() {
        return jdbc.sql("""
                select s.region, r.family as series, r.grade as slot, count(*) as amount
                  from evaluation_result r join subject s on s.id = r.subject
                 where r.grade is not null and r.family <> 'individual-business' and s.kind <> 'individual-business'
                   and s.merged_into is null and s.ended_on is null
                 group by s.region, r.family, r.grade
                """).query(JdbcStatistics::counted).list();
    }

    /**
     * Records of some items that count from a day of a span on, by division, item and month.
     *
     * @param withdrawn what a record says whose decision was taken back: it never held, and is in no number
     */
    List<Counted> records(
            List<String> items, List<WithdrawnDecisions.Sign> withdrawn, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select b.region, s.item as series, to_char(s.effective_from, 'YYYY-MM') as slot, count(*) as amount
                  from statement s
                  join attribution a on a.code = s.party_code and a.scheme = s.party_scheme and a.known_to is null
                  join subject b on b.id = a.subject
                 where s.item = any(:items) and s.party_scheme <> 'citizen-number' and b.kind <> 'natural-person'
                   and not s.retracted and s.effective_from between :first and :last
                   and (s.removal_on is null or s.removal_on > :last)
                   and not exists (select 1 from statement n where n.item = s.item and n.record_key = s.record_key
                                      and n.revision = s.revision + 1)
                   and not exists (
                         select 1 from unnest(:signed::text[], :fields::text[], :values::text[]) as w(item, field, value)
                          where w.item = s.item and s.payload ->> w.field = w.value)
                 group by 1, 2, 3
                """)
                .param("items", items.toArray(String[]::new))
                .param(
                        "signed",
                        withdrawn.stream().map(WithdrawnDecisions.Sign::item).toArray(String[]::new))
                .param(
                        "fields",
                        withdrawn.stream().map(WithdrawnDecisions.Sign::field).toArray(String[]::new))
                .param(
                        "values",
                        withdrawn.stream().map(WithdrawnDecisions.Sign::value).toArray(String[]::new))
                .param("first", first)
                .param("last", last)
                .query(JdbcStatistics::counted)
                .list();
    }

    /** All records of organisations, of whatever time. */
    long allRecords() {
        return jdbc.sql("select count(*) from statement where revision = 1 and party_scheme <> 'citizen-number'")
                .query(Long.class)
                .single();
    }

    /** How much there is of everything, once it was counted. */
    Optional<Totals.Counted> totals() {
        return jdbc.sql("""
                select s.amount as organisations, d.records, d.as_of
                  from statistic_day d
                  join statistic s on s.topic = 'organisations' and s.place = '33' and s.series = '' and s.slot = ''
                 where d.records is not null
                """)
                .query((row, number) -> new Totals.Counted(
                        row.getLong("organisations"), row.getLong("records"), row.getObject("as_of", LocalDate.class)))
                .optional();
    }

    /** Puts new figures in the place of those before. */
    void keep(List<Figure> figures, long records, Made made) {
        jdbc.sql("delete from statistic").update();
        jdbc.sql("""
                insert into statistic (topic, place, series, slot, amount)
                select * from unnest(:topics::text[], :places::text[], :series::text[], :slots::text[], :amounts::bigint[])
                """)
                .param("topics", figures.stream().map(one -> one.topic().code()).toArray(String[]::new))
                .param("places", figures.stream().map(Figure::place).toArray(String[]::new))
                .param("series", figures.stream().map(Figure::series).toArray(String[]::new))
                .param("slots", figures.stream().map(Figure::slot).toArray(String[]::new))
                .param("amounts", figures.stream().map(Figure::amount).toArray(Long[]::new))
                .update();
        jdbc.sql("""
                insert into statistic_day (as_of, knowledge, made_at, records) values (:asOf, :knowledge, :at, :records)
                on conflict (single_row) do update
                   set as_of = excluded.as_of, knowledge = excluded.knowledge, made_at = excluded.made_at,
                       records = excluded.records
                """)
                .param("records", records)
                .param("asOf", made.asOf())
                .param("knowledge", made.knowledge())
                .param("at", made.at())
                .update();
    }

    /** Everything that was counted, in order. */
    List<Figure> all() {
        return jdbc.sql("select topic, place, series, slot, amount from statistic order by topic, place, series, slot")
                .query(JdbcStatistics::figure)
                .list();
    }

    private static Figure figure(ResultSet row, int number) throws SQLException {
        return new Figure(
                Topic.of(row.getString("topic")),
                row.getString("place"),
                row.getString("series"),
                row.getString("slot"),
                row.getObject("amount", Long.class));
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        return new Counted(
                Place.of(row.getString("region")),
                row.getString("series"),
                row.getString("slot"),
                row.getLong("amount"));
    }

    /**
     * When the statistics were made.
     *
     * @param asOf the day whose state they tell
     * @param knowledge the number of the latest commit that was known
     * @param at the time
     */
    record Made(LocalDate asOf, long knowledge, OffsetDateTime at) {}

    /** A number as it was counted, by place. */
    record Counted(String place, String series, String slot, long amount) {}
}
