package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Family;
import org.credit531.scoring.Model;
import org.credit531.subject.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The present results in PostgreSQL. */
@Component
class JdbcResults {

    /** The space of the keys of subjects under way; nobody else takes locks of two numbers. */
    private static final int LOCK = 5_310_155;

    private final JdbcClient jdbc;

    JdbcResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets nobody else evaluate these subjects until the transaction under way ends: whoever comes later knows as much, and finds
     * what was stored. All take the keys in one order, so that nobody waits in a circle.
     */
    void hold(Collection<SubjectId> subjects) {
        jdbc.sql("""
                select pg_advisory_xact_lock(:lock, key)
                  from (select distinct hashtext(id::text) as key from unnest(:subjects::uuid[]) as held (id) order by key offset 0) keys
                """).param("lock", LOCK).param("subjects", ids(subjects)).query(rows -> {});
    }

    /**
     * Stores what became of each subject in the place of anything earlier, never of what knew more. Everybody stores in the order
     * of subjects, so that two works under way with the same subjects wait for each other and never in a circle.
     */
    void store(Map<SubjectId, List<Outcome>> outcomes, LocalDate today, long knowledge) {
        jdbc.sql("""
                insert into evaluation_result (subject, family, model, model_version, as_of, knowledge, points, grade, law, next_change,
                                               sector, region)
                select subject, family, model, version, :today::date, :knowledge::bigint, points, grade, law, next_change::date, sector, region
                  from unnest(:subjects::uuid[], :families::text[], :models::text[], :versions::int[], :points::bigint[],
                              :grades::text[], :laws::text[], :days::text[], :sectors::text[], :regions::text[])
                       as stored (subject, family, model, version, points, grade, law, next_change, sector, region)
                 order by subject, family
                on conflict (subject, family) do update
                   set model = excluded.model, model_version = excluded.model_version, as_of = excluded.as_of, knowledge = excluded.knowledge,
                       points = excluded.points, grade = excluded.grade, law = excluded.law, next_change = excluded.next_change,
                       sector = excluded.sector, region = excluded.region
                 where evaluation_result.knowledge <= excluded.knowledge
                """)
                .params(columns(outcomes))
                .param("today", today)
                .param("knowledge", knowledge)
                .update();
    }

    /** The results, column by column, so that one statement stores all of them. */
    private static Map<String, Object> columns(Map<SubjectId, List<Outcome>> outcomes) {
        List<SubjectId> subjects = new ArrayList<>();
        List<Outcome> all = new ArrayList<>();
        outcomes.forEach((subject, those) -> those.forEach(outcome -> {
            subjects.add(subject);
            all.add(outcome);
        }));
        Map<ModelInForce, String> laws = new IdentityHashMap<>();
        Map<String, Object> columns = new HashMap<>();
        columns.put("subjects", ids(subjects));
        columns.put("families", texts(all, outcome -> outcome.family().code()));
        columns.put("models", texts(all, outcome -> model(outcome).id()));
        columns.put(
                "versions",
                all.stream().map(outcome -> model(outcome).version()).toArray(Integer[]::new));
        columns.put("points", all.stream().map(JdbcResults::points).toArray(Long[]::new));
        columns.put("grades", texts(all, JdbcResults::grade));
        columns.put("laws", texts(all, outcome -> laws.computeIfAbsent(outcome.used(), ModelInForce::law)));
        columns.put("days", texts(all, JdbcResults::nextChange));
        columns.put("sectors", texts(all, outcome -> outcome.place().sector()));
        columns.put("regions", texts(all, outcome -> outcome.place().region()));
        return columns;
    }

    private static @Nullable String[] texts(List<Outcome> outcomes, Function<Outcome, @Nullable String> text) {
        return outcomes.stream().map(text).toArray(String[]::new);
    }

    private static Model model(Outcome outcome) {
        return outcome.used().model().model();
    }

    private static @Nullable Long points(Outcome outcome) {
        Evaluation evaluation = outcome.evaluation();
        return evaluation == null ? null : (Long) evaluation.points();
    }

    private static @Nullable String grade(Outcome outcome) {
        Evaluation evaluation = outcome.evaluation();
        return evaluation == null ? null : evaluation.grade();
    }

    private static @Nullable String nextChange(Outcome outcome) {
        LocalDate day = outcome.nextChange();
        return day == null ? null : day.toString();
    }

    /**
     * Removes what is kept of these subjects in families that are not among their outcomes any more, never what knew more.
     *
     * @param off the families that are switched off: what they said stays
     */
    void removeOthers(
            Collection<SubjectId> subjects,
            Map<SubjectId, List<Outcome>> outcomes,
            long knowledge,
            Collection<Family> off) {
        List<UUID> kept = new ArrayList<>();
        List<String> families = new ArrayList<>();
        outcomes.forEach((subject, all) -> all.forEach(outcome -> {
            kept.add(subject.value());
            families.add(outcome.family().code());
        }));
        jdbc.sql("""
                delete from evaluation_result
                 where subject = any(:subjects) and knowledge <= :knowledge and family <> all(:off)
                   and (subject, family) not in (select * from unnest(:kept::uuid[], :families::text[]))
                """)
                .param("subjects", ids(subjects))
                .param("knowledge", knowledge)
                .param("kept", kept.toArray(UUID[]::new))
                .param("families", families.toArray(String[]::new))
                .param("off", codes(off))
                .update();
    }

    /** The stored results of these families that still hold today; one whose day has come, or whose law has changed, is left out. */
    Map<SubjectId, Evaluations.Result> of(
            Collection<SubjectId> subjects, Collection<String> families, LocalDate today, List<ModelInForce> models) {
        Map<SubjectId, Evaluations.Result> found = new HashMap<>();
        jdbc.sql("""
                select subject, model, model_version, points, grade from evaluation_result
                 where subject = any(:subjects) and family = any(:families) and points is not null
                   and (next_change is null or next_change > :today)
                   and (model, model_version, law)
                       in (select * from unnest(:models::text[], :versions::int[], :laws::text[]))
                """)
                .params(editions(models))
                .param("subjects", ids(subjects))
                .param("families", families.toArray(String[]::new))
                .param("today", today)
                .query(row -> {
                    found.put(
                            new SubjectId(row.getObject(1, UUID.class)),
                            new Evaluations.Result(row.getString(2), row.getInt(3), row.getLong(4), row.getString(5)));
                });
        return found;
    }

    /** Whether everything stored of these subjects knows a number, and nothing left under it or before waits to be evaluated. */
    boolean areRefreshed(UUID[] subjects, long knowledge) {
        return jdbc.sql("""
                select not exists (select 1 from evaluation_result where subject = any(:subjects) and knowledge < :knowledge)
                   and not exists (select 1 from evaluation_pending where knowledge <= :knowledge and subjects && :subjects)
                """)
                .param("subjects", subjects)
                .param("knowledge", knowledge)
                .query(Boolean.class)
                .single();
    }

    /** What all results were last compared with, in the words of {@link ModelsInForce#basis}; empty where they never were. */
    Optional<String> basis() {
        return jdbc.sql("select basis from evaluation_basis")
                .query(String.class)
                .optional();
    }

    /** Keeps that all results have been compared with a basis. */
    void keepBasis(String basis) {
        jdbc.sql("""
                insert into evaluation_basis (basis) values (:basis)
                on conflict (id) do update set basis = excluded.basis
                """).param("basis", basis).update();
    }

    /** Has all results looked at again at the next turn of the day. */
    void forgetBasis() {
        jdbc.sql("delete from evaluation_basis").update();
    }

    private static UUID[] ids(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::value).toArray(UUID[]::new);
    }

    /** The codes of families. */
    static String[] codes(Collection<Family> families) {
        return families.stream().map(Family::code).toArray(String[]::new);
    }

    /** What tells the models in force, their versions and the law that they are used under. */
    static Map<String, Object> editions(List<ModelInForce> models) {
        return Map.of(
                "models",
                models.stream().map(used -> used.model().model().id()).toArray(String[]::new),
                "versions",
                models.stream().map(used -> used.model().model().version()).toArray(Integer[]::new),
                "laws",
                models.stream().map(ModelInForce::law).toArray(String[]::new));
    }
}
