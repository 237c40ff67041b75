package org.credit531.evaluation;

import static java.util.stream.Collectors.toMap;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.scoring.Evaluation;
import org.credit531.subject.SubjectId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The present results in PostgreSQL. */
@Component
class JdbcResults {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcResults(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Stores the present result of each subject in the place of any earlier one, never of one that knew more. */
    void store(Map<SubjectId, Evaluation> evaluated, List<ModelsInForce.InForce> models, long knowledge) {
        Map<String, String> law =
                models.stream().collect(toMap(used -> used.model().model().id(), ModelsInForce.InForce::law));
        List<Object[]> rows = new ArrayList<>(evaluated.size());
        evaluated.forEach((subject, result) -> rows.add(new Object[] {
            subject.value(),
            result.model(),
            result.version(),
            Date.valueOf(result.asOf()),
            knowledge,
            result.points(),
            result.grade(),
            law.getOrDefault(result.model(), ""),
            result.nextChange() == null ? null : Date.valueOf(result.nextChange())
        }));
        template.batchUpdate("""
                insert into evaluation_result (subject, model, model_version, as_of, knowledge, points, grade, law, next_change)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (subject) do update
                   set model = excluded.model, model_version = excluded.model_version, as_of = excluded.as_of, knowledge = excluded.knowledge,
                       points = excluded.points, grade = excluded.grade, law = excluded.law, next_change = excluded.next_change
                 where evaluation_result.knowledge <= excluded.knowledge
                """, rows);
    }

    /** Removes results: of subjects that no model evaluates any more, and of models that are gone. */
    void remove(Collection<SubjectId> subjects) {
        jdbc.sql("delete from evaluation_result where subject = any(:subjects)")
                .param("subjects", ids(subjects))
                .update();
    }

    /** The stored results that still hold today; one whose day has come, or whose law has changed, is left out. */
    Map<SubjectId, Evaluations.Result> of(
            Collection<SubjectId> subjects, LocalDate today, List<ModelsInForce.InForce> models) {
        Map<SubjectId, Evaluations.Result> found = new HashMap<>();
        jdbc.sql("""
                select subject, model, model_version, points, grade from evaluation_result
                 where subject = any(:subjects) and (next_change is null or next_change > :today)
                   and (model, model_version, law)
                       in (select * from unnest(:models::text[], :versions::int[], :laws::text[]))
                """)
                .params(editions(models))
                .param("subjects", ids(subjects))
                .param("today", today)
                .query(row -> {
                    found.put(
                            new SubjectId(row.getObject(1, UUID.class)),
                            new Evaluations.Result(row.getString(2), row.getInt(3), row.getLong(4), row.getString(5)));
                });
        return found;
    }

    private static UUID[] ids(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::value).toArray(UUID[]::new);
    }

    /** What tells the models in force, their versions and the law that they are used under. */
    static Map<String, Object> editions(List<ModelsInForce.InForce> models) {
        return Map.of(
                "models",
                models.stream().map(used -> used.model().model().id()).toArray(String[]::new),
                "versions",
                models.stream().map(used -> used.model().model().version()).toArray(Integer[]::new),
                "laws",
                models.stream().map(ModelsInForce.InForce::law).toArray(String[]::new));
    }
}
