package org.credit531.subject;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.identifiers.Scheme;
import org.credit531.identifiers.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Subjects in PostgreSQL, looked up one by one. */
@Component
final class JdbcSubjects implements Subjects {

    private static final String COLUMNS = "id, kind, scheme, code, code_state, name, region, ended_on";

    private final JdbcClient jdbc;
    private final Ledger ledger;

    JdbcSubjects(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Override
    public Optional<Subject> byCode(String code) {
        WantedCode wanted = WantedCode.of(code);
        return wanted.isPossible() ? find(wanted) : Optional.empty();
    }

    /** The one way by which a request comes to a subject, so that no look at one goes without its entry. */
    @Override
    public Subject requested(String code) {
        Subject subject = Subjects.super.requested(code);
        ledger.lookUp(Act.lookUp(AuditEvent.SUBJECT_LOOKED_UP, subject.id().value(), subject.code()));
        return subject;
    }

    @Override
    public Map<String, Subject> requestedTogether(Collection<String> codes) {
        Map<String, Subject> found = new LinkedHashMap<>();
        for (String code : codes) {
            byCode(code).filter(Subject::isOrganisation).ifPresent(subject -> found.put(code, subject));
        }
        ledger.lookUps(found.values().stream()
                .distinct()
                .map(subject ->
                        Act.lookUp(AuditEvent.SUBJECT_LOOKED_UP, subject.id().value(), subject.code()))
                .toList());
        return found;
    }

    private Optional<Subject> find(WantedCode wanted) {
        return jdbc.sql("""
                select s.* from (
                    select subject, case scheme when 'uscc' then 1 else 2 end as place, known_from from attribution
                     where code = any(:codes) and scheme <> 'citizen-number' and known_to is null
                    union all
                    select subject, 3, known_from from attribution
                     where substr(code, 9, 9) = any(:inside) and scheme = 'uscc' and known_to is null) a
                  join subject s on s.id = a.subject
                 order by a.place, a.known_from, s.code limit 1
                """)
                .param("codes", wanted.codes())
                .param("inside", wanted.inside())
                .query(JdbcSubjects::subject)
                .optional();
    }

    @Override
    public Optional<Subject> byParty(PartyCode party) {
        return jdbc.sql("""
                select s.* from attribution a join subject s on s.id = a.subject
                 where a.code = :code and a.scheme = :scheme and a.known_to is null
                """)
                .param("code", party.text())
                .param("scheme", party.scheme().code())
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
    public List<Known> codesOf(SubjectId subject, long knownAt) {
        return jdbc.sql("""
                select scheme, code, nullif(valid_from, '-infinity') as valid_from, nullif(valid_to, 'infinity') as valid_to
                  from attribution
                 where subject = :subject and known_from <= :known and (known_to is null or known_to > :known)
                 order by known_from, scheme, code
                """)
                .param("subject", subject.value())
                .param("known", knownAt)
                .query(JdbcSubjects::known)
                .list();
    }

    @Override
    public List<FormerName> formerNames(SubjectId subject) {
        return jdbc.sql("""
                select name, used_from, used_until from subject_name where subject = :subject
                 order by used_until desc, known_from desc
                """)
                .param("subject", subject.value())
                .query(JdbcSubjects::formerName)
                .list();
    }

    @Override
    public KnownAs knownAs(SubjectId subject) {
        List<Known> codes = new ArrayList<>();
        List<FormerName> names = new ArrayList<>();
        jdbc.sql("""
                select scheme, code, nullif(valid_from, '-infinity') as valid_from, nullif(valid_to, 'infinity') as valid_to,
                       null as name, null as used_from, null as used_until,
                       row_number() over (order by known_from, scheme, code) as place
                  from attribution where subject = :subject and known_to is null
                union all
                select null, null, null, null, name, used_from, used_until,
                       row_number() over (order by used_until desc, known_from desc)
                  from subject_name where subject = :subject
                 order by place
                """).param("subject", subject.value()).query(row -> {
            if (row.getString("name") == null) {
                codes.add(known(row, 0));
            } else {
                names.add(formerName(row, 0));
            }
        });
        return new KnownAs(List.copyOf(codes), List.copyOf(names));
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                new PartyCode(Scheme.of(row.getString("scheme")), row.getString("code")),
                day(row, "valid_from"),
                day(row, "valid_to"));
    }

    private static FormerName formerName(ResultSet row, int number) throws SQLException {
        return new FormerName(
                row.getString("name"), day(row, "used_from"), row.getObject("used_until", LocalDate.class));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Subject subject(ResultSet row, int number) throws SQLException {
        return new Subject(
                new SubjectId(row.getObject("id", UUID.class)),
                SubjectKind.of(row.getString("kind")),
                Scheme.of(row.getString("scheme")),
                row.getString("code"),
                CodeState.of(row.getString("code_state")),
                row.getString("name"),
                row.getString("region"),
                day(row, "ended_on"));
    }
}
