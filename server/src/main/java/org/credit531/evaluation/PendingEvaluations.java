package org.credit531.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.subject.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What commits, days and models have left to be evaluated, in PostgreSQL: in pieces, so that a million subjects are no list in
 * memory.
 */
@Component
class PendingEvaluations {

    private static final long LOCK = 5_310_093;

    private final JdbcClient jdbc;

    PendingEvaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether stored results may be out of date. */
    boolean any() {
        return jdbc.sql("select exists (select 1 from evaluation_pending)")
                .query(Boolean.class)
                .single();
    }

    /** Leaves the subjects that the transaction under way has changed, in pieces of 200; returns the number of the first. */
    long leave(long knowledge) {
        jdbc.sql("""
                insert into evaluation_pending (knowledge, piece, subjects, total)
                select :knowledge, number / 200, array_agg(subject), min(total)
                  from (select subject, row_number() over () - 1 as number, count(*) over () as total
                          from (select subject from changed_subject where fresh
                                union all
                                (select distinct subject from changed_subject where not fresh)) c) n
                 group by number / 200
                """).param("knowledge", knowledge).update();
        return 0;
    }

    /**
     * Leaves the subjects whose result may no longer hold on a day: because its day has come, by the index on that day; because
     * it is of a version of a model, or a state of the law, that is no longer in force; or because there is none, unless other
     * work under way may still bring it. Takes the place of what was left so before.
     */
    long leaveWhatTimeHasChanged(long knowledge, LocalDate today, List<ModelsInForce.InForce> models) {
        lock();
        jdbc.sql("delete from evaluation_pending where cause <> 'records'").update();
        return leave(knowledge, "time", today, models);
    }

    /** Leaves the subjects that a model now in force concerns: who has another result, or none. */
    long leaveWhatModelsHaveChanged(long knowledge, List<ModelsInForce.InForce> models) {
        lock();
        jdbc.sql("delete from evaluation_pending where cause = 'models'").update();
        return leave(knowledge, "models", LocalDate.MIN, models);
    }

    private long leave(long knowledge, String cause, LocalDate due, List<ModelsInForce.InForce> models) {
        long first = jdbc.sql("select coalesce(max(piece) + 1, 0) from evaluation_pending where knowledge = :knowledge")
                .param("knowledge", knowledge)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into evaluation_pending (knowledge, piece, subjects, cause, total)
                select :knowledge, :first + number / 200, array_agg(subject), :cause, min(total)
                  from (select subject, row_number() over () - 1 as number, count(*) over () as total
                          from (select subject from evaluation_result where :byDay and next_change <= :due
                                union
                                select subject from evaluation_result
                                 where (model, model_version, law)
                                       not in (select * from unnest(:models::text[], :versions::int[], :laws::text[]))
                                union
                                select s.id from subject s
                                  join unnest(:kinds::text[], :families::text[]) as main (kind, family) on s.kind = main.kind
                                 where merged_into is null
                                   and not exists (select 1 from evaluation_pending)
                                   and not exists (select 1 from evaluation_result r
                                                    where r.subject = s.id and r.family = main.family)
                                union
                                select a.subject from party_record p
                                  join attribution a on a.code = p.party_code and a.scheme = p.party_scheme and a.known_to is null
                                 where p.item = any(:required)) c) n
                 group by number / 200
                """)
                .params(JdbcResults.editions(models))
                .params(wanted(models, cause))
                .param("knowledge", knowledge)
                .param("first", first)
                .param("cause", cause)
                .param("byDay", due.isAfter(LocalDate.MIN))
                .param("due", due.isAfter(LocalDate.MIN) ? due : null, Types.DATE)
                .update();
        return first;
    }

    /**
     * Who must have a result: subjects of these kinds in their main family; and, when a model has come into force, whoever has
     * a record that another family asks for.
     */
    private static Map<String, Object> wanted(List<ModelsInForce.InForce> models, String cause) {
        List<FamilyInForce> families = ModelsInForce.families(models);
        List<String> kinds = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        families.stream().filter(FamilyInForce::isMain).forEach(family -> family.kinds().forEach(kind -> {
            kinds.add(kind);
            codes.add(family.family().code());
        }));
        String[] required = families.stream()
                .filter(family -> cause.equals("models"))
                .flatMap(family -> Stream.ofNullable(family.requiredItem()))
                .toArray(String[]::new);
        return Map.of(
                "kinds", kinds.toArray(String[]::new), "families", codes.toArray(String[]::new), "required", required);
    }

    /** One such work is left at a time. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
    }

    /** The work that was left, with the first of its pieces that remain. */
    List<Left> left() {
        return jdbc.sql("""
                select knowledge, cause, min(piece) as first, max(total) as total,
                       sum(cardinality(subjects)) as subjects
                  from evaluation_pending group by knowledge, cause order by knowledge, cause
                """)
                .query((row, number) -> new Left(
                        row.getLong("knowledge"),
                        row.getString("cause"),
                        row.getLong("first"),
                        row.getLong("total"),
                        row.getLong("subjects")))
                .list();
    }

    /** Takes the next piece of a commit away in the transaction under way; others who look meanwhile get other pieces. */
    Optional<Piece> take(long knowledge, long after) {
        return jdbc.sql("""
                delete from evaluation_pending
                 where knowledge = :knowledge and piece = (
                       select piece from evaluation_pending
                        where knowledge = :knowledge and piece > :after
                        order by piece limit 1 for update skip locked)
                returning piece, subjects
                """)
                .param("knowledge", knowledge)
                .param("after", after)
                .query((row, number) -> piece(row))
                .optional();
    }

    private static Piece piece(ResultSet row) throws SQLException {
        UUID[] subjects = (UUID[]) row.getArray("subjects").getArray();
        return new Piece(
                row.getLong("piece"), Stream.of(subjects).map(SubjectId::new).toList());
    }

    /**
     * Work that was left.
     *
     * @param total how many subjects it had, {@code subjects} how many remain
     */
    record Left(long knowledge, String cause, long first, long total, long subjects) {}

    /** Some of the subjects that are to be evaluated. */
    record Piece(long number, List<SubjectId> subjects) {}
}
