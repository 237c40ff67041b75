package org.credit531.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.credit531.catalogue.Catalogue;
import org.credit531.database.RowScope;
import org.credit531.subject.SubjectId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every record out of PostgreSQL by binary COPY: no row is an object, neither there nor here. */
@Component
class JdbcEveryRecord implements EveryRecord {

    /** In the order of the fields of {@link RecordHead}. A record of one revision is looked up nowhere else. */
    private static final String ALL = """
            copy (select s.record_key, s.item, s.party_scheme, s.party_code, s.effective_from, s.removal_on, s.item_version,
                         t.record_key is not null, s.payload
                    from statement s
                    left join (select distinct item, record_key from record_stop
                                where known_from <= (select current_setting('credit531.known_at')::bigint)
                                  and (known_to is null
                                       or known_to > (select current_setting('credit531.known_at')::bigint))) t
                      on t.item = s.item and t.record_key = s.record_key
                   where s.party_scheme <> 'citizen-number' and not s.retracted
                     and s.knowledge <= (select current_setting('credit531.known_at')::bigint)
                     and s.item = any ((select string_to_array(current_setting('credit531.items'), ','))::text[])
                     and not exists (select 1 from statement n
                                      where n.item = s.item and n.record_key = s.record_key and n.revision > s.revision
                                        and n.revision > 1 and n.party_scheme <> 'citizen-number'
                                        and n.knowledge <= (select current_setting('credit531.known_at')::bigint)))
            to stdout (format binary)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Catalogue catalogue;
    private final Optional<EndsOfUse> ends;

    JdbcEveryRecord(JdbcClient jdbc, JdbcTemplate template, Catalogue catalogue, Optional<EndsOfUse> ends) {
        this.jdbc = jdbc;
        this.template = template;
        this.catalogue = catalogue;
        this.ends = ends;
    }

    @Override
    @Transactional
    public void read(Wanted wanted, Taker taker) {
        if (!wanted.fields().isEmpty()) {
            RowScope.NOTHING.run(() -> readWithoutPersons(wanted, taker));
        }
    }

    @Override
    @Transactional
    public Set<SubjectId> changedSince(long number) {
        return RowScope.NOTHING.call(() -> subjects(jdbc.sql("""
                select a.subject from statement s
                  join attribution a on a.code = s.party_code and a.scheme = s.party_scheme
                 where s.knowledge > :number and s.party_scheme <> 'citizen-number'
                union
                select a.subject from record_stop t
                  join statement s on s.item = t.item and s.record_key = t.record_key
                  join attribution a on a.code = s.party_code and a.scheme = s.party_scheme
                 where (t.known_from > :number or t.known_to > :number) and s.party_scheme <> 'citizen-number'
                union
                select subject from attribution
                 where (known_from > :number or known_to > :number) and scheme <> 'citizen-number'
                union
                select subject from removed_record where known_to > :number
                union
                select id from subject where known_from > :number
                """).param("number", number)));
    }

    @Override
    @Transactional
    public Set<SubjectId> removedSince(Collection<String> items, LocalDate asOf, long knownAt, LocalDate today) {
        return RowScope.NOTHING.call(() -> subjects(jdbc.sql("""
                select subject from removed_record
                 where item = any(:items) and known_from <= :known and removal_on <= :today
                   and (removal_on > :asOf or early and known_to > :known)
                union
                select a.subject from statement s
                  join attribution a on a.code = s.party_code and a.scheme = s.party_scheme
                   and a.known_from <= :known and (a.known_to is null or a.known_to > :known)
                 where s.item = any(:items) and s.party_scheme <> 'citizen-number' and not s.retracted
                   and s.knowledge <= :known and s.removal_on > :asOf and s.removal_on <= :today
                   and not exists (select 1 from statement n
                                    where n.item = s.item and n.record_key = s.record_key and n.revision > s.revision
                                      and n.knowledge <= :known)
                """)
                .param("items", items.toArray(String[]::new))
                .param("known", knownAt)
                .param("asOf", asOf)
                .param("today", today)));
    }

    private static Set<SubjectId> subjects(JdbcClient.StatementSpec query) {
        Set<SubjectId> found = new HashSet<>();
        query.query(row -> {
            found.add(new SubjectId(row.getObject(1, UUID.class)));
        });
        return found;
    }

    @Override
    public long about() {
        return jdbc.sql("""
                select coalesce(sum(c.reltuples), 0)::bigint from pg_inherits i join pg_class c on c.oid = i.inhrelid
                 where i.inhparent = 'statement_organisation'::regclass and c.reltuples > 0
                """).query(Long.class).single();
    }

    /** A statement of COPY takes no parameters: what it needs is told to the transaction. */
    private void readWithoutPersons(Wanted wanted, Taker taker) {
        jdbc.sql("""
                select set_config('credit531.known_at', :known, true), set_config('credit531.items', :items, true),
                       set_config('work_mem', '256MB', true)
                """)
                .param("known", Long.toString(wanted.knownAt()))
                .param("items", String.join(",", wanted.fields().keySet()))
                .query(rows -> {});
        var telling = new TellingRecords(wanted, catalogue, ends, taker);
        template.execute((ConnectionCallback<Void>) connection -> {
            copy(connection, telling);
            return null;
        });
    }

    private static void copy(Connection connection, TellingRecords telling) throws SQLException {
        CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(ALL);
        var row = new CopiedRow(TellingRecords.FIELDS);
        try {
            boolean first = true;
            for (byte[] message = out.readFromCopy(); message != null; message = out.readFromCopy()) {
                row.take(message, first);
                first = false;
                while (row.next()) {
                    telling.tell(row);
                }
            }
        } finally {
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
    }
}
