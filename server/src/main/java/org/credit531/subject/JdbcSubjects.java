package org.credit531.subject;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.credit531.identifiers.SubjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Subjects in PostgreSQL; parties are attributed in sets, never one by one. Look-ups of a set are written as lateral joins
 * with a limit: each is then one descent of an index, whatever the planner believes of tables that have just grown.
 */
@Component
final class JdbcSubjects implements Subjects {

    private static final String COLUMNS = "id, kind, code, code_state, name, region";
    private static final int LONGEST_CODE = 32;

    private final JdbcClient jdbc;

    JdbcSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Subject> byCode(String code) {
        String canonical = code.strip().toUpperCase(Locale.ROOT);
        if (canonical.length() > LONGEST_CODE) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select s.id, s.kind, s.code, s.code_state, s.name, s.region
                  from attribution a join subject s on s.id = a.subject
                 where a.code = :code and a.known_to is null
                 order by a.scheme desc limit 1
                """)
                .param("code", canonical)
                .query(JdbcSubjects::subject)
                .optional();
    }

    @Override
    public Map<SubjectId, Subject> byId(Collection<SubjectId> ids) {
        UUID[] wanted = ids.stream().map(SubjectId::value).toArray(UUID[]::new);
        return jdbc
                .sql("select " + COLUMNS + " from subject where id = any(:ids)")
                .param("ids", wanted)
                .query(JdbcSubjects::subject)
                .list()
                .stream()
                .collect(toMap(Subject::id, Function.identity()));
    }

    @Override
    public List<SubjectId> attribute(Collection<StatedParty> parties, long knowledge) {
        Map<String, StatedParty> last = new LinkedHashMap<>();
        parties.forEach(party -> last.put(party.code().text(), party));
        StatedParties stated = StatedParties.of(last.values());
        register(stated, knowledge);
        describe(stated);
        return jdbc.sql("""
                select distinct a.subject
                  from unnest(:codes::text[]) as s(code)
                 cross join lateral (
                       select subject from attribution a
                        where a.scheme = 'uscc' and a.code = s.code and a.known_to is null limit 1) a
                """)
                .param("codes", stated.codes())
                .query((row, number) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    private void register(StatedParties stated, long knowledge) {
        jdbc.sql("""
                with stated as (
                    select * from unnest(:codes::text[], :names::text[], :kinds::text[], :regions::text[], :states::text[])
                                  as s(code, name, kind, region, state)),
                fresh as (
                    insert into subject (id, kind, code, code_state, name, region, known_from)
                    select uuidv7(), kind, code, state, name, region, :knowledge
                      from stated left join lateral (
                           select true as known from attribution a
                            where a.scheme = 'uscc' and a.code = stated.code and a.known_to is null limit 1) a on true
                     where known is null
                    returning id, code)
                insert into attribution (scheme, code, subject, known_from)
                select 'uscc', code, id, :knowledge from fresh
                """)
                .param("codes", stated.codes())
                .param("names", stated.names())
                .param("kinds", stated.kinds())
                .param("regions", stated.regions())
                .param("states", stated.states())
                .param("knowledge", knowledge)
                .update();
    }

    private void describe(StatedParties stated) {
        jdbc.sql("""
                update subject set name = s.name,
                       code_state = case code_state when 'unconfirmed' then 'confirmed' else code_state end
                  from unnest(:codes::text[], :names::text[], :states::text[]) as s(code, name, state)
                 cross join lateral (
                       select subject from attribution a
                        where a.scheme = 'uscc' and a.code = s.code and a.known_to is null limit 1) a
                 where subject.id = a.subject and s.state = 'confirmed'
                   and (subject.name <> s.name or subject.code_state = 'unconfirmed')
                """)
                .param("codes", stated.codes())
                .param("names", stated.names())
                .param("states", stated.states())
                .update();
    }

    private static Subject subject(ResultSet row, int number) throws SQLException {
        return new Subject(
                new SubjectId(row.getObject("id", UUID.class)),
                SubjectKind.of(row.getString("kind")),
                row.getString("code"),
                CodeState.of(row.getString("code_state")),
                row.getString("name"),
                row.getString("region"));
    }

    /** Parties column by column, as {@code unnest} takes them. */
    private record StatedParties(String[] codes, String[] names, String[] kinds, String[] regions, String[] states) {

        static StatedParties of(Collection<StatedParty> parties) {
            return new StatedParties(
                    column(parties, party -> party.code().text()),
                    column(parties, StatedParty::name),
                    column(parties, party -> party.code().kind().code()),
                    column(parties, party -> party.code().regionCode()),
                    column(parties, party -> (party.confirmed() ? CodeState.CONFIRMED : CodeState.UNCONFIRMED).code()));
        }

        private static String[] column(Collection<StatedParty> parties, Function<StatedParty, String> column) {
            return parties.stream().map(column).toArray(String[]::new);
        }
    }
}
