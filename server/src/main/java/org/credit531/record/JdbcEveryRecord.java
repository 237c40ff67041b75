package org.credit531.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.catalogue.Catalogue;
import org.credit531.database.RowScope;
import org.credit531.subject.SubjectId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

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

    /** The same of some subjects, as {@link JdbcRecords} finds theirs. */
    private static final String SOME = """
            copy (select s.record_key, s.item, s.party_scheme, s.party_code, s.effective_from, s.removal_on, s.item_version,
                         exists (select 1 from record_stop t
                                  where t.item = s.item and t.record_key = s.record_key
                                    and t.known_from <= current_setting('credit531.known_at')::bigint
                                    and (t.known_to is null
                                         or t.known_to > current_setting('credit531.known_at')::bigint)),
                         s.payload
                    from unnest(string_to_array(current_setting('credit531.subjects'), ',')::uuid[]) as wanted(id)
                   cross join lateral (
                         select scheme, code from attribution a
                          where a.subject = wanted.id and a.scheme <> 'citizen-number'
                            and a.known_from <= current_setting('credit531.known_at')::bigint
                            and (a.known_to is null
                                 or a.known_to > current_setting('credit531.known_at')::bigint) offset 0) a
                   cross join lateral (
                         select item, record_key from party_record p
                          where p.party_code = a.code and p.party_scheme = a.scheme offset 0) p
                   cross join lateral (
                         select * from statement s
                          where s.item = p.item and s.record_key = p.record_key
                            and s.knowledge <= current_setting('credit531.known_at')::bigint
                          order by s.revision desc limit 1) s
                   where not s.retracted and s.party_code = a.code and s.party_scheme = a.scheme
                     and s.item = any (string_to_array(current_setting('credit531.items'), ',')))
            to stdout (format binary)
            """;

    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

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
            RowScope.NOTHING.run(() -> {
                tell(wanted);
                var telling = new TellingRecords(wanted, catalogue, ends, taker);
                template.execute((ConnectionCallback<Boolean>) connection -> {
                    CopyingOut.rows(copying(connection).copyOut(ALL), TellingRecords.FIELDS, telling::tell);
                    return true;
                });
            });
        }
    }

    @Override
    @Transactional
    public void of(Collection<SubjectId> subjects, Wanted wanted, Taker taker) {
        if (!wanted.fields().isEmpty()) {
            List<UUID> ids = subjects.stream().map(SubjectId::value).toList();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                List<UUID> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
                RowScope.NOTHING.run(() -> readSome(some, wanted, taker));
            }
        }
    }

    private void readSome(List<UUID> subjects, Wanted wanted, Taker taker) {
        tell(wanted);
        jdbc.sql("select set_config('credit531.subjects', :subjects, true)")
                .param("subjects", subjects.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query(rows -> {});
        var telling = new TellingRecords(wanted, catalogue, ends, taker);
        template.execute((ConnectionCallback<Boolean>) connection -> {
            CopyingOut.rows(copying(connection).copyOut(SOME), TellingRecords.FIELDS, telling::tell);
            return true;
        });
    }

    /** A statement of COPY takes no parameters: what it needs is told to the transaction. */
    private void tell(Wanted wanted) {
        jdbc.sql("""
                select set_config('credit531.known_at', :known, true), set_config('credit531.items', :items, true),
                       set_config('work_mem', '256MB', true)
                """)
                .param("known", Long.toString(wanted.knownAt()))
                .param("items", String.join(",", wanted.fields().keySet()))
                .query(rows -> {});
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** What the planner knows of how the values of a column are spread; it plans and reads no row. */
    @Override
    @Transactional
    public Map<String, Long> expected(Collection<String> items) {
        return RowScope.NOTHING.call(() -> {
            Map<String, Long> expected = new TreeMap<>();
            items.forEach(item -> expected.put(item, expected(item)));
            return expected;
        });
    }

    private long expected(String item) {
        String plan = jdbc.sql("""
                explain (format json) select 1 from statement
                 where item = :item and party_scheme <> 'citizen-number' and not retracted
                """).param("item", item).query(String.class).single();
        return JSON.readTree(plan).path(0).path("Plan").path("Plan Rows").asLong();
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
    public boolean isAnyRemovedSince(long number) {
        return jdbc.sql("select exists (select 1 from removed_record where known_to > :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }
}
