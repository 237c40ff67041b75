package org.credit531.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.subject.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What commits have left to be evaluated, in PostgreSQL: in pieces, so that a million subjects are no list in memory. */
@Component
class PendingEvaluations {

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

    /** Leaves the subjects that the transaction under way has changed, in pieces of 200. */
    void leave(long knowledge) {
        jdbc.sql("""
                insert into evaluation_pending (knowledge, piece, subjects)
                select :knowledge, number / 200, array_agg(subject)
                  from (select subject, row_number() over () - 1 as number
                          from (select subject from changed_subject where fresh
                                union all
                                (select distinct subject from changed_subject where not fresh)) c) n
                 group by number / 200
                """).param("knowledge", knowledge).update();
    }

    /** The commits that have left work. */
    List<Long> commits() {
        return jdbc.sql("select distinct knowledge from evaluation_pending order by knowledge")
                .query((row, number) -> row.getLong(1))
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

    /** Some of the subjects that a commit has changed. */
    record Piece(long number, List<SubjectId> subjects) {}
}
