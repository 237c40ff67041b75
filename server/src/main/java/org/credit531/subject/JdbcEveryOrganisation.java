package org.credit531.subject;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.database.RowScope;
import org.credit531.identifiers.SubjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every organisation out of PostgreSQL, some thousands at a time. */
@Component
class JdbcEveryOrganisation implements EveryOrganisation {

    private static final int FETCHED = 5_000;

    private final JdbcClient jdbc;

    JdbcEveryOrganisation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void of(Collection<SubjectKind> kinds, long knownAt, Consumer<Subject> taker) {
        RowScope.NOTHING.run(() -> jdbc.sql("""
                select id, kind, scheme, code, code_state, name, region, ended_on from subject
                 where kind = any(:kinds) and kind <> 'natural-person' and merged_into is null and known_from <= :known
                 order by code
                """)
                .param("kinds", kinds.stream().map(SubjectKind::code).toArray(String[]::new))
                .param("known", knownAt)
                .withFetchSize(FETCHED)
                .query(row -> {
                    taker.accept(JdbcSubjects.subject(row, 0));
                }));
    }

    @Override
    @Transactional
    public void among(Collection<SubjectId> ids, Collection<SubjectKind> kinds, Consumer<Subject> taker) {
        RowScope.NOTHING.run(() -> jdbc.sql("""
                select id, kind, scheme, code, code_state, name, region, ended_on from subject
                 where id = any(:ids) and kind = any(:kinds) and kind <> 'natural-person' and merged_into is null
                 order by code
                """)
                .param("ids", ids.stream().map(SubjectId::value).toArray(UUID[]::new))
                .param("kinds", kinds.stream().map(SubjectKind::code).toArray(String[]::new))
                .withFetchSize(FETCHED)
                .query(row -> {
                    taker.accept(JdbcSubjects.subject(row, 0));
                }));
    }

    @Override
    @Transactional
    public void parties(long knownAt, PartyTaker taker) {
        RowScope.NOTHING.run(() -> jdbc.sql("""
                select scheme, code, subject from attribution
                 where scheme <> 'citizen-number' and known_from <= :known and (known_to is null or known_to > :known)
                """)
                .param("known", knownAt)
                .withFetchSize(FETCHED)
                .query(row -> {
                    taker.take(row.getString("scheme"), row.getString("code"), row.getObject("subject", UUID.class));
                }));
    }

    @Override
    @Transactional
    public void parties(Collection<SubjectId> ids, long knownAt, PartyTaker taker) {
        RowScope.NOTHING.run(() -> jdbc.sql("""
                select scheme, code, subject from attribution
                 where subject = any(:ids) and scheme <> 'citizen-number'
                   and known_from <= :known and (known_to is null or known_to > :known)
                """)
                .param("ids", ids.stream().map(SubjectId::value).toArray(UUID[]::new))
                .param("known", knownAt)
                .withFetchSize(FETCHED)
                .query(row -> {
                    taker.take(row.getString("scheme"), row.getString("code"), row.getObject("subject", UUID.class));
                }));
    }
}
