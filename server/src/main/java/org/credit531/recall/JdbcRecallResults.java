package org.credit531.recall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.credit531.subject.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The organisations that were evaluated by a recalled version, in PostgreSQL. There may be a million: they are taken over from
 * the present results, and compared with these, by one statement and not one by one.
 */
@Component
class JdbcRecallResults {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcRecallResults(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes over every present result of the version that is not there yet; how many there were. */
    int find(ModelRecall recall) {
        return jdbc.sql("""
                insert into recall_result (recall, subject, family, present, points_before, grade_before)
                select :id, subject, family, true, points, grade from evaluation_result
                 where model = :model and model_version = :version and points is not null
                on conflict (recall, subject) do nothing
                """)
                .param("id", recall.id())
                .param("model", recall.what().model())
                .param("version", recall.what().version())
                .update();
    }

    /** Takes over whoever is evaluated by another version of the model, since others may have been given a result of this one before. */
    void findFormer(ModelRecall recall) {
        jdbc.sql("""
                insert into recall_result (recall, subject, family, present)
                select :id, subject, family, false from evaluation_result
                 where model = :model and model_version <> :version and points is not null
                on conflict (recall, subject) do nothing
                """)
                .param("id", recall.id())
                .param("model", recall.what().model())
                .param("version", recall.what().version())
                .update();
    }

    /**
     * Notes what was computed anew for the next of those of whom that is not noted yet; they are returned. What was forgotten in
     * the meantime, since a record was removed, is not known: nothing can be said to have changed.
     */
    List<Settled> settle(ModelRecall recall, int limit) {
        return jdbc.sql("""
                with piece as (
                    select r.subject, r.family, e.model, e.model_version, e.points, e.grade
                      from recall_result r
                      left join evaluation_result e
                             on e.subject = r.subject and e.family = r.family and e.points is not null
                     where r.recall = :id and r.settled_at is null
                       and (e.subject is null or e.model <> :model or e.model_version <> :version)
                     order by r.subject limit :limit)
                update recall_result r
                   set model_after = p.model, version_after = p.model_version, points_after = p.points, grade_after = p.grade,
                       changed = r.present and r.points_before is not null
                                 and (p.points is distinct from r.points_before or p.grade is distinct from r.grade_before),
                       regraded = r.present and r.points_before is not null and p.grade is distinct from r.grade_before,
                       settled_at = :now
                  from piece p where r.recall = :id and r.subject = p.subject
                returning r.subject, r.family, r.present, r.changed, r.regraded
                """)
                .param("id", recall.id())
                .param("model", recall.what().model())
                .param("version", recall.what().version())
                .param("limit", limit)
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new Settled(
                        new SubjectId(row.getObject("subject", UUID.class)),
                        row.getString("family"),
                        row.getBoolean("present"),
                        row.getBoolean("changed"),
                        row.getBoolean("regraded")))
                .list();
    }

    /** Whether results of the version are still there. */
    boolean anyUnsettled(UUID recall) {
        return jdbc.sql("select exists (select 1 from recall_result where recall = :id and settled_at is null)")
                .param("id", recall)
                .query(Boolean.class)
                .single();
    }

    /** Has organisations told whose own report was superseded, whether or not anything has changed; how many were not to be told before. */
    int tellOfReports(ModelRecall recall, Collection<UUID> subjects, String family) {
        List<Boolean> added = jdbc.sql("""
                insert into recall_result (recall, subject, family, present, reported, model_after, version_after, points_after,
                                           grade_after, settled_at)
                select :id, s.subject, :family, false, true, e.model, e.model_version, e.points, e.grade, :now
                  from unnest(:subjects::uuid[]) as s (subject)
                  left join evaluation_result e
                         on e.subject = s.subject and e.family = :family and e.points is not null
                on conflict (recall, subject) do update set reported = true where not recall_result.reported
                returning changed
                """)
                .param("id", recall.id())
                .param("subjects", subjects.stream().distinct().toArray(UUID[]::new))
                .param("family", family)
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> row.getBoolean("changed"))
                .list();
        return Collections.frequency(added, false);
    }

    /** The next organisations that are to be told and were not. */
    List<Result> untold(UUID recall, int limit) {
        return jdbc.sql("""
                select * from recall_result
                 where recall = :id and told_at is null and (changed or reported) order by subject limit :limit
                """)
                .param("id", recall)
                .param("limit", limit)
                .query(JdbcRecallResults::result)
                .list();
    }

    /** Notes that an organisation was told. */
    void told(UUID recall, SubjectId subject, UUID notice) {
        jdbc.sql("update recall_result set told_at = :now, notice = :notice where recall = :id and subject = :subject")
                .param("now", OffsetDateTime.now(clock))
                .param("notice", notice)
                .param("id", recall)
                .param("subject", subject.value())
                .update();
    }

    /** A page of those whose present result was of the version, in the order of subjects. */
    List<Result> page(UUID recall, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from recall_result
                 where recall = :id and (present or reported) and subject > :after order by subject limit :limit
                """)
                .param("id", recall)
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query(JdbcRecallResults::result)
                .list();
    }

    /** The same of these subjects. */
    List<Result> of(UUID recall, Collection<UUID> subjects) {
        return jdbc.sql("select * from recall_result where recall = :id and subject = any(:subjects) order by subject")
                .param("id", recall)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(JdbcRecallResults::result)
                .list();
    }

    /** Forgets the results of subjects, of which a record was removed that they may rest on; how many there were. */
    int forget(Collection<UUID> subjects) {
        return jdbc.sql("""
                update recall_result set points_before = null, grade_before = null, points_after = null, grade_after = null
                 where subject = any(:subjects) and num_nonnulls(points_before, points_after) > 0
                """).param("subjects", subjects.toArray(UUID[]::new)).update();
    }

    private static Result result(ResultSet row, int number) throws SQLException {
        return new Result(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getString("family"),
                outcome(row, "points_before", "grade_before"),
                outcome(row, "points_after", "grade_after"),
                row.getString("model_after"),
                row.getInt("version_after"),
                row.getObject("settled_at") != null,
                row.getBoolean("changed"),
                row.getObject("told_at") != null);
    }

    private static @Nullable Outcome outcome(ResultSet row, String points, String grade) throws SQLException {
        String id = row.getString(grade);
        return id == null ? null : new Outcome(row.getLong(points), id);
    }

    /**
     * An organisation whose new result is noted.
     *
     * @param present whether its present result was of the version when that was recalled
     */
    record Settled(SubjectId subject, String family, boolean present, boolean changed, boolean regraded) {}

    /** Points, in thousandths, and the id of the grade. */
    record Outcome(long points, String grade) {}

    /**
     * An organisation that was evaluated by the version.
     *
     * @param before its result by the version; {@code null} where it is not known or not kept
     * @param after what was computed anew; {@code null} where nothing evaluates it or it is not kept
     * @param model the model of the new result, {@code null} where there is none
     * @param settled whether it was computed anew
     */
    record Result(
            SubjectId subject,
            String family,
            @Nullable Outcome before,
            @Nullable Outcome after,
            @Nullable String model,
            int version,
            boolean settled,
            boolean changed,
            boolean told) {}
}
