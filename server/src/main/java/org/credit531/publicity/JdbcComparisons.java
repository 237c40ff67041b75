package org.credit531.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comparisons office by office in PostgreSQL; with row-level security by the office. */
@Component
class JdbcComparisons {

    private final JdbcClient jdbc;

    JdbcComparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a comparison found of each office. */
    void insert(List<Comparison> offices) {
        jdbc.sql("""
                insert into publicity_comparison (id, item, unit, region, source, compared_on, compared, sent, pending, noted, known)
                select * from unnest(:ids::uuid[], :items::text[], :units::text[], :regions::text[], :sources::text[],
                                     :days::date[], :compared::integer[], :sent::integer[], :pending::integer[],
                                     :noted::integer[], :known::integer[])
                """)
                .param("ids", texts(offices, one -> one.id().toString()))
                .param("items", texts(offices, one -> one.sheet().item()))
                .param("units", texts(offices, Comparison::unit))
                .param("regions", texts(offices, Comparison::region))
                .param("sources", texts(offices, Comparison::source))
                .param("days", texts(offices, one -> one.on().toString()))
                .param("compared", counts(offices, Comparison::compared))
                .param("sent", counts(offices, Comparison::sent))
                .param("pending", counts(offices, Comparison::pending))
                .param("noted", counts(offices, Comparison::noted))
                .param("known", counts(offices, Comparison::known))
                .update();
    }

    private static String[] texts(List<Comparison> offices, Function<Comparison, String> text) {
        return offices.stream().map(text).toArray(String[]::new);
    }

    private static Integer[] counts(List<Comparison> offices, Function<Comparison, Integer> count) {
        return offices.stream().map(count).toArray(Integer[]::new);
    }

    /** Those in scope, the latest first. */
    List<Comparison> list(int limit) {
        return jdbc.sql("""
                select * from publicity_comparison order by compared_on desc, id, unit, region limit :limit
                """)
                .param("limit", limit)
                .query((row, number) -> new Comparison(
                        row.getObject("id", UUID.class),
                        Sheet.ofItem(row.getString("item")).orElseThrow(),
                        row.getString("unit"),
                        row.getString("region"),
                        row.getString("source"),
                        row.getObject("compared_on", LocalDate.class),
                        row.getInt("compared"),
                        row.getInt("sent"),
                        row.getInt("pending"),
                        row.getInt("noted"),
                        row.getInt("known")))
                .list();
    }

    /** Deletes those from before a day. */
    void forget(LocalDate before) {
        jdbc.sql("delete from publicity_comparison where compared_on < :before")
                .param("before", before)
                .update();
    }
}
