package org.credit531.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.credit531.identifiers.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Disputes of numbers in PostgreSQL; they are opened where registrars' words are taken ({@link JdbcAliases}). */
@Component
class JdbcDisputes {

    private static final String SELECT = """
            select d.scheme, d.code, d.known_from, d.awarded_to, d.evidence, d.ended_by, d.ended_at, a.subject as holder,
                   (select array_agg(c.subject order by c.subject) from code_claim c
                     where c.scheme = d.scheme and c.code = d.code and c.known_from = d.known_from) as claimants
              from code_dispute d
              left join attribution a on a.code = d.code and a.scheme = d.scheme and a.known_to is null
            """;

    private final JdbcClient jdbc;

    JdbcDisputes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long open() {
        return jdbc.sql("select count(*) from code_dispute where ended_at is null")
                .query(Long.class)
                .single();
    }

    /** The open ones, the oldest first, and then those that have ended, the latest first. */
    List<Dispute> all(int limit) {
        return jdbc.sql(SELECT + """
                order by d.ended_at is not null, d.ended_at desc, d.known_from, d.scheme, d.code limit :limit
                """)
                .param("limit", limit)
                .query(JdbcDisputes::dispute)
                .list();
    }

    /** The open dispute of a number, which nobody else ends until the transaction under way has ended. */
    Optional<Dispute> lock(String scheme, String code) {
        return jdbc.sql(SELECT + """
                where d.scheme = :scheme and d.code = :code and d.ended_at is null for update of d
                """)
                .param("scheme", scheme)
                .param("code", code)
                .query(JdbcDisputes::dispute)
                .optional();
    }

    void end(Dispute dispute, Dispute.Decision decision) {
        jdbc.sql("""
                update code_dispute set awarded_to = :to, evidence = :evidence, ended_by = :by, ended_at = :at
                 where scheme = :scheme and code = :code and known_from = :from
                """)
                .param("to", decision.awardedTo().value())
                .param("evidence", decision.evidence())
                .param("by", decision.by())
                .param("at", decision.at())
                .param("scheme", dispute.number().scheme().code())
                .param("code", dispute.number().text())
                .param("from", dispute.knownFrom())
                .update();
    }

    /** Leads a number to the subject that it was awarded to, from a knowledge number on. */
    void move(PartyCode number, SubjectId to, long knowledge) {
        jdbc.sql("""
                with closed as (
                    update attribution set known_to = :knowledge
                     where code = :code and scheme = :scheme and known_to is null and subject <> :to
                    returning scheme, code)
                insert into attribution (scheme, code, subject, known_from)
                select scheme, code, :to, :knowledge from closed
                """)
                .param("knowledge", knowledge)
                .param("code", number.text())
                .param("scheme", number.scheme().code())
                .param("to", to.value())
                .update();
    }

    /** Takes the claimants out of doubt, those apart whose other numbers are still disputed, and tells of them. */
    void settle(Dispute dispute) {
        UUID[] claimants = dispute.claimants().stream().map(SubjectId::value).toArray(UUID[]::new);
        jdbc.sql("""
                update subject s set code_state = case when named_on is null then 'unconfirmed' else 'confirmed' end
                 where s.id = any(:claimants) and s.code_state = 'disputed'
                   and not exists (
                       select 1 from code_claim c join code_dispute d using (scheme, code, known_from)
                        where c.subject = s.id and d.ended_at is null)
                """).param("claimants", claimants).update();
        jdbc.sql("""
                insert into changed_subject (subject, fresh, altered)
                select subject, false, true from unnest(:claimants) as subject
                """).param("claimants", claimants).update();
    }

    private static Dispute dispute(ResultSet row, int number) throws SQLException {
        UUID[] claimants = (UUID[]) row.getArray("claimants").getArray();
        return new Dispute(
                new PartyCode(Scheme.of(row.getString("scheme")), row.getString("code")),
                row.getLong("known_from"),
                Arrays.stream(claimants).map(SubjectId::new).toList(),
                subject(row, "holder"),
                decision(row));
    }

    private static Dispute.@Nullable Decision decision(ResultSet row) throws SQLException {
        SubjectId to = subject(row, "awarded_to");
        return to == null
                ? null
                : new Dispute.Decision(
                        to,
                        Objects.requireNonNull(row.getString("evidence")),
                        Objects.requireNonNull(row.getString("ended_by")),
                        row.getObject("ended_at", OffsetDateTime.class));
    }

    private static @Nullable SubjectId subject(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new SubjectId(id);
    }
}
