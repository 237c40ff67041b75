package org.credit531.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.subject.SubjectId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removals of records in PostgreSQL: marks, what is left of a fact, and the deletion itself. */
@Component
class JdbcRemovals {

    private static final int FETCHED = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcRemovals(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** A version of a record. */
    record Version(
            String item,
            UUID recordKey,
            UUID subject,
            int itemVersion,
            String payload,
            LocalDate decided,
            boolean assumed) {}

    /** What is left of a fact. */
    record Left(String token, UUID subject, String scope, LocalDate decided) {}

    /** A record is due when the term of its last version is over. */
    boolean anyDue(LocalDate today) {
        return jdbc.sql("""
                select exists (
                    select 1 from statement s
                     where s.removal_on <= :today
                       and not exists (select 1 from statement n where n.item = s.item and n.record_key = s.record_key
                                          and n.revision = s.revision + 1))
                """).param("today", today).query(Boolean.class).single();
    }

    /** Marks the records whose last version's term is over; their earlier versions go with them, whomever they were about. */
    int markDue(String item, String article, LocalDate today, long number, OffsetDateTime now) {
        return jdbc.sql("""
                insert into removed_record as known (item, record_key, subject, effective_from, removal_on, known_from, known_to,
                                                     article, deleted_at, unit)
                select distinct on (s.record_key, a.subject) s.item, s.record_key, a.subject, s.effective_from,
                       due.removal_on, min(s.knowledge) over (partition by s.record_key, a.subject), :number, :article, :now,
                       s.unit
                  from statement due
                  join statement s on s.item = due.item and s.record_key = due.record_key
                  join attribution a on a.scheme = s.party_scheme and a.code = s.party_code and a.known_to is null
                 where due.item = :item and due.removal_on <= :today
                   and not exists (select 1 from statement n where n.item = due.item
                                      and n.record_key = due.record_key and n.revision = due.revision + 1)
                 order by s.record_key, a.subject, s.revision desc
                on conflict (item, record_key, subject) do update
                   set removal_on = excluded.removal_on, deleted_at = excluded.deleted_at, known_to = excluded.known_to,
                       early = excluded.early, article = excluded.article, unit = excluded.unit,
                       effective_from = greatest(known.effective_from, excluded.effective_from),
                       known_from = least(known.known_from, excluded.known_from)
                """)
                .param("item", item)
                .param("article", article)
                .param("today", today)
                .param("number", number)
                .param("now", now)
                .update();
    }

    /** Marks a record that goes before its term. */
    void markEarly(String item, UUID recordKey, String article, LocalDate today, long number, OffsetDateTime now) {
        jdbc.sql("""
                insert into removed_record as known (item, record_key, subject, effective_from, removal_on, known_from, known_to,
                                                     article, deleted_at, early, unit)
                select distinct on (a.subject) s.item, s.record_key, a.subject, s.effective_from, :today,
                       min(s.knowledge) over (partition by a.subject), :number, :article, :now, true, s.unit
                  from statement s
                  join attribution a on a.scheme = s.party_scheme and a.code = s.party_code and a.known_to is null
                 where s.item = :item and s.record_key = :key
                 order by a.subject, s.revision desc
                on conflict (item, record_key, subject) do update
                   set removal_on = excluded.removal_on, deleted_at = excluded.deleted_at, known_to = excluded.known_to,
                       early = excluded.early, article = excluded.article, unit = excluded.unit,
                       effective_from = greatest(known.effective_from, excluded.effective_from),
                       known_from = least(known.known_from, excluded.known_from)
                """)
                .param("item", item)
                .param("key", recordKey)
                .param("article", article)
                .param("today", today)
                .param("number", number)
                .param("now", now)
                .update();
    }

    /** The present version of a record that is not taken back. */
    Optional<Version> present(String item, UUID recordKey) {
        return jdbc.sql("""
                select s.*, a.subject
                  from (select * from statement where item = :item and record_key = :key order by revision desc limit 1) s
                  join attribution a on a.scheme = s.party_scheme and a.code = s.party_code and a.known_to is null
                 where not s.retracted
                """)
                .param("item", item)
                .param("key", recordKey)
                .query((row, number) -> version(row))
                .optional();
    }

    /** All versions of all records of a subject, under whichever of its codes they were stated. */
    List<Version> ofSubject(UUID subject) {
        return jdbc.sql("""
                select s.*, a.subject
                  from attribution a
                  join party_record p on p.party_code = a.code and p.party_scheme = a.scheme
                  join statement s on s.item = p.item and s.record_key = p.record_key
                   and s.party_code = a.code and s.party_scheme = a.scheme
                 where a.subject = :subject and a.known_to is null
                 order by s.item, s.record_key, s.revision
                """)
                .param("subject", subject)
                .query((row, number) -> version(row))
                .list();
    }

    /** The keys of the records in whose place corrections have put this one, one after the other. */
    List<UUID> predecessors(String item, UUID recordKey) {
        return jdbc.sql("""
                with recursive earlier(record_key) as (
                    select record_key from record_successor where item = :item and successor = :key
                    union
                    select r.record_key from record_successor r join earlier e on r.item = :item and r.successor = e.record_key)
                select record_key from earlier where record_key <> :key order by record_key
                """)
                .param("item", item)
                .param("key", recordKey)
                .query((row, number) -> row.getObject("record_key", UUID.class))
                .list();
    }

    /** Every version of what is marked under a number, with whom it was about. */
    void versions(long number, Consumer<Version> each) {
        jdbc.sql("""
                select s.*, r.subject
                  from removed_record r
                  join statement s on s.item = r.item and s.record_key = r.record_key
                  join attribution a on a.scheme = s.party_scheme and a.code = s.party_code and a.known_to is null
                   and a.subject = r.subject
                 where r.known_to = :number
                """).param("number", number).withFetchSize(FETCHED).query(row -> {
            each.accept(version(row));
        });
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString("item"),
                row.getObject("record_key", UUID.class),
                row.getObject("subject", UUID.class),
                row.getInt("item_version"),
                row.getString("payload"),
                row.getObject("effective_from", LocalDate.class),
                row.getBoolean("effective_assumed"));
    }

    /** Leaves the identities of facts; of the same fact the latest day counts. */
    void leave(long number, List<Left> left) {
        List<Object[]> rows = new ArrayList<>(left.size());
        for (Left one : left) {
            rows.add(new Object[] {one.token(), one.subject(), one.scope(), java.sql.Date.valueOf(one.decided()), number
            });
        }
        template.batchUpdate("""
                insert into removed_fact as known (token, subject, scope, decided_on, removed_in) values (?, ?, ?, ?, ?)
                on conflict (token, subject) do update
                   set decided_on = greatest(known.decided_on, excluded.decided_on), removed_in = excluded.removed_in
                """, rows);
    }

    /**
     * Subjects with removed facts to whom the commit with a number has moved links of others: by the other numbers that a
     * registrar has just stated. Where nothing was ever removed, none is looked at.
     */
    List<UUID> moved(long number) {
        if (!jdbc.sql("select exists (select 1 from removed_fact)")
                .query(Boolean.class)
                .single()) {
            return List.of();
        }
        return jdbc.sql("""
                select distinct s.merged_into
                  from stated_alias o
                  join attribution a on a.code = o.alias_code and a.scheme = o.alias_scheme and a.known_to = :number
                  join subject s on s.id = a.subject
                 where s.merged_into is not null
                   and exists (select 1 from removed_fact f where f.subject in (s.id, s.merged_into))
                """)
                .param("number", number)
                .query((row, at) -> row.getObject(1, UUID.class))
                .list();
    }

    /** What is left of the facts that went from a subject, or from one that turned out to be it. */
    Map<String, Tombstone> left(UUID subject) {
        Map<String, Tombstone> left = new HashMap<>();
        jdbc.sql("""
                select f.token, f.decided_on, min(r.article) as article, max(f.removed_in) as removed_in
                  from removed_fact f
                  join subject s on s.id = f.subject
                  join removed_record r on r.known_to = f.removed_in and r.subject = f.subject
                 where :subject in (s.id, s.merged_into)
                 group by f.token, f.decided_on
                """).param("subject", subject).query(row -> {
            left.put(
                    row.getString("token"),
                    new Tombstone(
                            row.getObject("decided_on", LocalDate.class),
                            row.getString("article"),
                            row.getLong("removed_in")));
        });
        return left;
    }

    /** When a removed fact was decided, and under which article and number it went. */
    record Tombstone(LocalDate decided, String article, long removedIn) {}

    /** Which batches brought what is marked under a number. */
    void noteSources(long number) {
        jdbc.sql("""
                insert into removed_source (removed_in, batch)
                select distinct r.known_to, s.batch from removed_record r
                  join statement s on s.item = r.item and s.record_key = r.record_key
                 where r.known_to = :number
                """).param("number", number).update();
    }

    /** Deletes what is marked under a number, and where it was found by its parties. */
    void delete(long number) {
        jdbc.sql("""
                delete from party_record p using removed_record r, statement s
                 where r.known_to = :number and s.item = r.item and s.record_key = r.record_key
                   and p.party_code = s.party_code and p.party_scheme = s.party_scheme
                   and p.item = s.item and p.record_key = s.record_key
                """).param("number", number).update();
        jdbc.sql("""
                delete from statement s using removed_record r
                 where r.item = s.item and r.record_key = s.record_key and r.known_to = :number
                """).param("number", number).update();
    }

    void tellSubjects(long number) {
        jdbc.sql("""
                insert into changed_subject select distinct subject, false, false from removed_record where known_to = :number
                """).param("number", number).update();
    }

    List<RemovedFacts.Gone> gone(long removedIn, String article) {
        return jdbc.sql("""
                select item, record_key, subject, unit from removed_record
                 where known_to = :number and article = :article order by item, record_key, subject
                """)
                .param("number", removedIn)
                .param("article", article)
                .query((row, number) -> new RemovedFacts.Gone(
                        row.getString("item"),
                        row.getObject("record_key", UUID.class),
                        new SubjectId(row.getObject("subject", UUID.class)),
                        row.getString("unit")))
                .list();
    }

    boolean isAnyThere(long removedIn) {
        return jdbc.sql("""
                select exists (select 1 from removed_record r
                                 join statement s on s.item = r.item and s.record_key = r.record_key
                                where r.known_to = :number and s.knowledge < :number)
                """).param("number", removedIn).query(Boolean.class).single();
    }

    Set<UUID> batches(long removedIn) {
        return new LinkedHashSet<>(
                jdbc.sql("select batch from removed_source where removed_in = :number order by batch")
                        .param("number", removedIn)
                        .query(UUID.class)
                        .list());
    }

    /** The classes and parts of the catalogue that facts went from. */
    Set<String> scopes(long removedIn) {
        return new LinkedHashSet<>(jdbc.sql("select distinct scope from removed_fact where removed_in = :number")
                .param("number", removedIn)
                .query(String.class)
                .list());
    }

    /** The codes and names of the subjects whom a removal is about. */
    Set<String> designations(long removedIn) {
        return new LinkedHashSet<>(
                jdbc.sql("""
                select a.code from removed_record r join attribution a on a.subject = r.subject where r.known_to = :number
                union
                select s.name from removed_record r join subject s on s.id = r.subject where r.known_to = :number
                union
                select n.name from removed_record r join subject_name n on n.subject = r.subject where r.known_to = :number
                """).param("number", removedIn).query(String.class).list());
    }

    /** Whether one of some tokens is that of a fact which went under a number. */
    boolean isLeft(long removedIn, List<String> tokens) {
        return jdbc.sql("""
                select exists (select 1 from removed_fact where token = any(:tokens) and removed_in = :number)
                """)
                .param("tokens", tokens.toArray(String[]::new))
                .param("number", removedIn)
                .query(Boolean.class)
                .single();
    }
}
