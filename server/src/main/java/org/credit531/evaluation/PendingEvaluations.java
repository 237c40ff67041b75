package org.credit531.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.scoring.Family;
import org.credit531.subject.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What commits, days and models have left to be evaluated, in PostgreSQL: in pieces, so that a million subjects are no list in
 * memory. A piece takes subjects that came to the platform together, as their ids say: they stand together in tables and indexes, so
 * that it reads and writes a few pages and not one for each.
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

    /** Whether there is other work than what a change of models has left: also that of a family that is on again. */
    boolean anyBesideModels() {
        return jdbc.sql("""
                select exists (select 1 from evaluation_pending p
                                where cause <> 'models'
                                   or exists (select 1 from family_switch s where s.on_knowledge = p.knowledge))
                """).query(Boolean.class).single();
    }

    /**
     * Leaves the subjects that the transaction under way has changed, in pieces of 200. Each is named once, also one that is new
     * by its unified code and altered by an older number beside it.
     */
    Pieces leave(long knowledge) {
        int pieces = jdbc.sql("""
                insert into evaluation_pending (knowledge, piece, subjects, total)
                select :knowledge, number / 200, array_agg(subject), min(total)
                  from (select subject, row_number() over () - 1 as number, count(*) over () as total
                          from (select subject from changed_subject where fresh
                                union all
                                (select distinct subject from changed_subject c
                                  where not fresh
                                    and not exists (select 1 from changed_subject f
                                                     where f.subject = c.subject and f.fresh)
                                  order by subject)) c) n
                 group by number / 200
                """).param("knowledge", knowledge).update();
        return new Pieces(0, pieces);
    }

    /**
     * Leaves the subjects whose result may no longer hold as its day has come, by the index on that day. Takes the place of what
     * was left so before.
     *
     * @param off the families that are switched off: what they said stays as it is
     */
    Pieces leaveDue(long knowledge, LocalDate today, Collection<Family> off) {
        lock();
        jdbc.sql("delete from evaluation_pending where cause = 'time'").update();
        long first = next(knowledge);
        int pieces = jdbc.sql("""
                insert into evaluation_pending (knowledge, piece, subjects, cause, total)
                select :knowledge, :first + number / 200, array_agg(subject), 'time', min(total)
                  from (select subject, row_number() over () - 1 as number, count(*) over () as total
                          from (select distinct subject from evaluation_result where next_change <= :today and family <> all(:off)
                                 order by subject) r) n
                 group by number / 200
                """)
                .param("knowledge", knowledge)
                .param("first", first)
                .param("today", today)
                .param("off", JdbcResults.codes(off))
                .update();
        return new Pieces(first, pieces);
    }

    /**
     * Leaves the subjects whom a change of models or of the law concerns: their result is of a version of a model, or a state of
     * the law, that is not in force; or there is none, unless other work under way may still bring it. Takes the place of what was
     * left so before, but not of what a family that is on again has left: its results look as if they held. It looks at every result,
     * and so is for days on which something of the kind has changed.
     *
     * @param off the families that are switched off: what they said stays as it is
     */
    Pieces leaveOutdated(long knowledge, List<ModelInForce> models, Collection<Family> off) {
        lock();
        jdbc.sql("""
                delete from evaluation_pending p
                 where cause = 'models'
                   and not exists (select 1 from family_switch s where s.on_knowledge = p.knowledge)
                """).update();
        long first = next(knowledge);
        int pieces = jdbc.sql("""
                insert into evaluation_pending (knowledge, piece, subjects, cause, total)
                select :knowledge, :first + number / 200, array_agg(subject), 'models', min(total)
                  from (select subject, row_number() over () - 1 as number, count(*) over () as total
                          from (select subject from evaluation_result
                                 where family <> all(:off) and (model, model_version, law)
                                       not in (select * from unnest(:models::text[], :versions::int[], :laws::text[]))
                                union
                                select s.id from subject s
                                  join unnest(:kinds::text[], :mains::text[]) as main (kind, family) on s.kind = main.kind
                                 where merged_into is null
                                   and not exists (select 1 from evaluation_pending)
                                   and not exists (select 1 from evaluation_result r
                                                    where r.subject = s.id and r.family = main.family)
                                union
                                select a.subject from party_record p
                                  join attribution a on a.code = p.party_code and a.scheme = p.party_scheme and a.known_to is null
                                  join unnest(:items::text[], :askers::text[]) as asker (item, family) on p.item = asker.item
                                 where not exists (select 1 from evaluation_pending)
                                   and not exists (select 1 from evaluation_result r
                                                    where r.subject = a.subject and r.family = asker.family)) c) n
                 group by number / 200
                """)
                .params(JdbcResults.editions(models))
                .params(wanted(models))
                .param("off", JdbcResults.codes(off))
                .param("knowledge", knowledge)
                .param("first", first)
                .update();
        return new Pieces(first, pieces);
    }

    /**
     * Leaves the subjects whose result rests on another state of deliveries than the one in force, in the commit that has
     * changed it. Others may be among them, whom a change of the law has left already: they are evaluated twice.
     */
    Pieces leaveSpoken(long knowledge, List<ModelInForce> models, Collection<Family> off) {
        long first = next(knowledge);
        int pieces = jdbc.sql("""
                insert into evaluation_pending (knowledge, piece, subjects, cause, total)
                select :knowledge, :first + number / 200, array_agg(subject), 'sources', min(total)
                  from (select subject, row_number() over () - 1 as number, count(*) over () as total
                          from (select distinct subject from evaluation_result
                                 where family <> all(:off) and (model, model_version, law)
                                       not in (select * from unnest(:models::text[], :versions::int[], :laws::text[]))
                                 order by subject) r) n
                 group by number / 200
                """)
                .params(JdbcResults.editions(models))
                .param("off", JdbcResults.codes(off))
                .param("knowledge", knowledge)
                .param("first", first)
                .update();
        return new Pieces(first, pieces);
    }

    /** Leaves everybody whom a family evaluates or has evaluated, whatever else is under way: it is on again. */
    Pieces leaveFamily(long knowledge, List<ModelInForce> models, Family family) {
        long first = next(knowledge);
        int pieces = jdbc.sql("""
                insert into evaluation_pending (knowledge, piece, subjects, cause, total)
                select :knowledge, :first + number / 200, array_agg(subject), 'models', min(total)
                  from (select subject, row_number() over () - 1 as number, count(*) over () as total
                          from (select subject from evaluation_result where family = :family
                                union
                                select s.id from subject s
                                  join unnest(:kinds::text[], :mains::text[]) as main (kind, family) on s.kind = main.kind
                                 where merged_into is null
                                union
                                select a.subject from party_record p
                                  join attribution a on a.code = p.party_code and a.scheme = p.party_scheme and a.known_to is null
                                  join unnest(:items::text[], :askers::text[]) as asker (item, family) on p.item = asker.item
                                 order by subject) c) n
                 group by number / 200
                """)
                .params(wanted(models.stream()
                        .filter(one -> one.model().model().family() == family)
                        .toList()))
                .param("family", family.code())
                .param("knowledge", knowledge)
                .param("first", first)
                .update();
        return new Pieces(first, pieces);
    }

    private long next(long knowledge) {
        return jdbc.sql("select coalesce(max(piece) + 1, 0) from evaluation_pending where knowledge = :knowledge")
                .param("knowledge", knowledge)
                .query(Long.class)
                .single();
    }

    /**
     * Who must have a result: subjects of these kinds in their main family, and whoever has a record that another family asks
     * for.
     */
    private static Map<String, Object> wanted(List<ModelInForce> models) {
        List<String> kinds = new ArrayList<>();
        List<String> mains = new ArrayList<>();
        List<String> items = new ArrayList<>();
        List<String> askers = new ArrayList<>();
        for (FamilyInForce family : ModelsInForce.families(models)) {
            String required = family.requiredItem();
            if (required == null) {
                kinds.addAll(family.kinds());
                mains.addAll(Collections.nCopies(
                        family.kinds().size(), family.family().code()));
            } else {
                items.add(required);
                askers.add(family.family().code());
            }
        }
        return Map.of("kinds", array(kinds), "mains", array(mains), "items", array(items), "askers", array(askers));
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** One such work is left at a time. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
    }

    /** The work that was left, with the first of its pieces that remain. */
    List<Left> left() {
        return jdbc.sql("""
                select knowledge, cause, min(piece) as first, count(*) as pieces, max(total) as total,
                       sum(cardinality(subjects)) as subjects
                  from evaluation_pending group by knowledge, cause order by knowledge, cause
                """)
                .query((row, number) -> new Left(
                        row.getLong("knowledge"),
                        row.getString("cause"),
                        new Pieces(row.getLong("first"), row.getLong("pieces")),
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

    /**
     * Has the transaction under way commit without waiting for the disk: should the machine fail, results and the deletion of
     * their piece are lost together, the piece is there again, and so is the order to evaluate it. And has its queries remember
     * no records: each is looked up once.
     */
    void hurry() {
        jdbc.sql("select set_config('synchronous_commit', 'off', true), set_config('enable_memoize', 'off', true)")
                .query(rows -> {});
    }

    private static Piece piece(ResultSet row) throws SQLException {
        UUID[] subjects = (UUID[]) row.getArray("subjects").getArray();
        return new Piece(
                row.getLong("piece"), Stream.of(subjects).map(SubjectId::new).toList());
    }

    /**
     * Work that was left.
     *
     * @param pieces those that remain
     * @param total how many subjects it had, {@code subjects} how many remain
     */
    record Left(long knowledge, String cause, Pieces pieces, long total, long subjects) {}

    /**
     * Pieces of a commit's work.
     *
     * @param first the number of the first
     * @param count how many there are
     */
    record Pieces(long first, long count) {

        /** No work at all. */
        static final Pieces NONE = new Pieces(0, 0);
    }

    /** Some of the subjects that are to be evaluated. */
    record Piece(long number, List<SubjectId> subjects) {}
}
