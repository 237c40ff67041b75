package org.credit531.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.credit531.scoring.Family;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the results of peers are spread, in PostgreSQL: counted once a day, read row by row of a small table. */
@Component
class JdbcPeers {

    private static final long LOCK = 5_310_135;

    private final JdbcClient jdbc;

    JdbcPeers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As of when peers were last counted, if they ever were. */
    Optional<PeerDay> day() {
        return jdbc.sql("select as_of, knowledge from peer_day")
                .query((row, number) -> day(row))
                .optional();
    }

    /** Takes the right to count for the transaction under way; whether nobody else has it. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Whether anybody has a result. */
    boolean anyResult() {
        return jdbc.sql("select exists (select 1 from evaluation_result)")
                .query(Boolean.class)
                .single();
    }

    /** Whether every result there is holds on the day: nothing is left to be evaluated, nobody's day has come in a family that is on. */
    boolean isComplete(LocalDate today, Collection<Family> off) {
        return jdbc.sql("""
                select not exists (select 1 from evaluation_pending)
                   and not exists (select 1 from evaluation_result where next_change <= :today and family <> all(:off))
                """)
                .param("today", today)
                .param("off", JdbcResults.codes(off))
                .query(Boolean.class)
                .single();
    }

    /** Counts anew families that are on, in the place of what was counted before. Counties are added up to cities and provinces. */
    void count(PeerRules rules, PeerDay day, Collection<Family> off) {
        jdbc.sql("delete from peer_count").update();
        jdbc.sql("""
                insert into peer_count (family, sector, region, step, organisations)
                with division as (
                    select family, sector, region,
                           (points / :width - (points < 0 and points % :width <> 0)::integer)::integer as step, count(*) as organisations
                      from evaluation_result
                     where points is not null and sector <> '' and region <> '' and family <> all(:off)
                     group by 1, 2, 3, 4),
                circle as (
                    select family, sector, left(region, digits) as region, step, sum(organisations) as organisations
                      from division cross join (values (2), (4), (6)) as level (digits)
                     group by 1, 2, 3, 4)
                select family, sector, region, step, organisations
                  from (select c.*, sum(organisations) over (partition by family, sector, region) as members from circle c) m
                 where members > :fewest
                """)
                .param("width", rules.width())
                .param("fewest", rules.fewest())
                .param("off", JdbcResults.codes(off))
                .update();
        keep(day);
    }

    private void keep(PeerDay day) {
        jdbc.sql("""
                insert into peer_day (as_of, knowledge) values (:asOf, :knowledge)
                on conflict (single_row) do update set as_of = excluded.as_of, knowledge = excluded.knowledge
                """)
                .param("asOf", day.asOf())
                .param("knowledge", day.knowledge())
                .update();
    }

    /** Forgets when peers were counted, so that they are counted once more on the same day. */
    void forgetDay() {
        jdbc.sql("delete from peer_day").update();
    }

    /** Those of the circles that are kept, each as seen from a step of points, with the day of their counting. */
    Counted circles(Family family, String sector, List<String> regions, int step) {
        return jdbc.sql("""
                select as_of, knowledge, region, members, ahead, equal
                  from peer_day
                  left join (select region, sum(organisations) as members,
                                    coalesce(sum(organisations) filter (where step > :step), 0) as ahead,
                                    coalesce(sum(organisations) filter (where step = :step), 0) as equal
                               from peer_count
                              where family = :family and sector = :sector and region = any(:regions)
                              group by region) circle on true
                """)
                .param("family", family.code())
                .param("sector", sector)
                .param("regions", regions.toArray(String[]::new))
                .param("step", step)
                .query((ResultSetExtractor<Counted>) JdbcPeers::counted);
    }

    private static Counted counted(ResultSet rows) throws SQLException {
        PeerDay day = null;
        List<Circle> circles = new ArrayList<>();
        while (rows.next()) {
            day = day(rows);
            if (rows.getString("region") != null) {
                circles.add(circle(rows));
            }
        }
        return new Counted(day, circles);
    }

    private static PeerDay day(ResultSet row) throws SQLException {
        return new PeerDay(row.getObject("as_of", LocalDate.class), row.getLong("knowledge"));
    }

    private static Circle circle(ResultSet row) throws SQLException {
        return new Circle(
                Objects.requireNonNull(row.getString("region")),
                row.getLong("members"),
                row.getLong("ahead"),
                row.getLong("equal"));
    }

    /**
     * When peers were counted.
     *
     * @param asOf the day
     * @param knowledge the number of the latest commit that was known
     */
    record PeerDay(LocalDate asOf, long knowledge) {}

    /**
     * Circles, as they were counted.
     *
     * @param day when that was; null where they are just being counted
     */
    record Counted(@Nullable PeerDay day, List<Circle> circles) {}

    /**
     * A circle of organisations, as seen from one of them.
     *
     * @param region first digits of its divisions
     * @param members how many it has, the one it is seen from among them
     * @param ahead how many have more points
     * @param equal how many have the same, the one it is seen from among them
     */
    record Circle(String region, long members, long ahead, long equal) {}
}
