package org.credit531.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Samples of look-ups and their reviews in PostgreSQL. */
@Component
class JdbcReviews {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcReviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes a sample; false where the week's was drawn before. */
    boolean addSample(LocalDate week, String unit, long seed, int population) {
        return jdbc.sql("""
                insert into watch_sample (week, unit, seed, population, drawn_at)
                values (:week, :unit, :seed, :population, :now) on conflict do nothing
                """)
                        .param("week", week)
                        .param("unit", unit)
                        .param("seed", seed)
                        .param("population", population)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    void add(Review review) {
        jdbc.sql("""
                insert into watch_review (case_id, week, unit, entry, due) values (:id, :week, :unit, :entry, :due)
                """)
                .param("id", review.id())
                .param("week", review.week())
                .param("unit", review.unit())
                .param("entry", review.entry())
                .param("due", review.due())
                .update();
    }

    Optional<Review> find(UUID id) {
        return numbered(Set.of(id)).stream().findFirst();
    }

    /** Those with these ids, what is due first at the top. */
    List<Review> numbered(Collection<UUID> ids) {
        return jdbc.sql("select * from watch_review where case_id = any(:ids) order by due, entry")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> review(row))
                .list();
    }

    /** Deletes reviews, and samples none of whose reviews is left. */
    void forget(Collection<UUID> ids) {
        jdbc.sql("""
                with gone as (delete from watch_review where case_id = any(:ids) returning week, unit)
                delete from watch_sample s using (select distinct week, unit from gone) g
                 where s.week = g.week and s.unit = g.unit
                   and not exists (select 1 from watch_review r where r.week = s.week and r.unit = s.unit
                                      and r.case_id <> all(:ids))
                """).param("ids", ids.toArray(UUID[]::new)).update();
    }

    /** The seed of a sample. */
    Optional<Long> seed(LocalDate week, String unit) {
        return jdbc.sql("select seed from watch_sample where week = :week and unit = :unit")
                .param("week", week)
                .param("unit", unit)
                .query(Long.class)
                .optional();
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getObject("case_id", UUID.class),
                row.getObject("week", LocalDate.class),
                row.getString("unit"),
                row.getLong("entry"),
                row.getObject("due", LocalDate.class));
    }
}
