package org.credit531.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.subject.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New adverse decisions in PostgreSQL, and commits that may have brought some. */
@Component
class JdbcDecisions {

    private final JdbcClient jdbc;

    JdbcDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes, in the commit itself, that it may have brought decisions. */
    void leave(long knowledge, String item) {
        jdbc.sql("insert into repair_work (knowledge, item) values (:knowledge, :item) on conflict do nothing")
                .param("knowledge", knowledge)
                .param("item", item)
                .update();
    }

    /** Takes what was left, in one look at the statements; what stood there before a commit is not new. */
    void take(LocalDate decidedSince, LocalDate today) {
        jdbc.sql("""
                with work as (delete from repair_work returning knowledge, item)
                insert into repair_notice (item, record_key, subject, unit, region, decided_on, noted_on)
                select s.item, s.record_key, a.subject, s.unit, s.region, s.effective_from, :today
                  from work w
                  join statement s on s.item = w.item and s.knowledge = w.knowledge
                  join attribution a on a.scheme = s.party_scheme and a.code = s.party_code and a.known_to is null
                  join subject b on b.id = a.subject and b.kind <> 'natural-person'
                 where s.revision = 1 and not s.retracted and s.effective_from >= :since
                on conflict do nothing
                """).param("since", decidedSince).param("today", today).update();
    }

    /** Whether anything was left. */
    boolean isAnyLeft() {
        return jdbc.sql("select exists (select 1 from repair_work)")
                .query(Boolean.class)
                .single();
    }

    /** Some of those of which nobody was told; others who look meanwhile get others. */
    List<Decision> untold(int limit) {
        return jdbc.sql("""
                select * from repair_notice where not told order by subject, item, record_key limit :limit
                   for update skip locked
                """)
                .param("limit", limit)
                .query((row, number) -> decision(row))
                .list();
    }

    void told(List<Decision> piece) {
        jdbc.sql("""
                update repair_notice set told = true
                 where (item, record_key) in (select * from unnest(:items::text[], :records::uuid[]))
                """)
                .param("items", piece.stream().map(Decision::item).toArray(String[]::new))
                .param("records", piece.stream().map(Decision::recordKey).toArray(UUID[]::new))
                .update();
    }

    Optional<Decision> find(String item, UUID recordKey) {
        return jdbc.sql("select * from repair_notice where item = :item and record_key = :key")
                .param("item", item)
                .param("key", recordKey)
                .query((row, number) -> decision(row))
                .optional();
    }

    /**
     * The decisions in scope, the latest first.
     *
     * @param served whether those whose notice is served are listed, or the others
     * @param before the place at which the page before ended, as {@code day~record}; null on the first
     */
    List<Decision> list(boolean served, @Nullable Place before, int limit) {
        return jdbc.sql("""
                select * from repair_notice
                 where (served_on is not null) = :served
                   and (:day::date is null or (noted_on, record_key) < (:day::date, :key::uuid))
                 order by noted_on desc, record_key desc limit :limit
                """)
                .param("served", served)
                .param("day", before == null ? null : before.day(), Types.DATE)
                .param("key", before == null ? null : before.recordKey(), Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> decision(row))
                .list();
    }

    boolean served(String item, UUID recordKey, Decision.Service service, String by) {
        return jdbc.sql("""
                update repair_notice set served_on = :on, served_how = :how, served_by = :by
                 where item = :item and record_key = :key and served_on is null
                """)
                        .param("on", service.on())
                        .param("how", service.how())
                        .param("by", by)
                        .param("item", item)
                        .param("key", recordKey)
                        .update()
                == 1;
    }

    /** Takes away what is noted of records, each of which is named by its item and its key; how many were noted. */
    int remove(List<String> items, List<UUID> records) {
        return jdbc.sql("""
                delete from repair_notice
                 where (item, record_key) in (select * from unnest(:items::text[], :records::uuid[]))
                """)
                .param("items", items.toArray(String[]::new))
                .param("records", records.toArray(UUID[]::new))
                .update();
    }

    /** Some of those that became known before a day. */
    List<Decision> old(LocalDate before, int limit) {
        return jdbc.sql(
                        "select * from repair_notice where noted_on < :before order by noted_on, record_key limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> decision(row))
                .list();
    }

    /** What is noted of a record goes on with the one that took its place, unless that is noted itself. */
    void move(String item, UUID from, UUID to) {
        jdbc.sql("""
                update repair_notice set record_key = :to where item = :item and record_key = :from
                   and not exists (select 1 from repair_notice n where n.item = :item and n.record_key = :to)
                """).param("item", item).param("from", from).param("to", to).update();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        LocalDate served = row.getObject("served_on", LocalDate.class);
        return new Decision(
                row.getString("item"),
                row.getObject("record_key", UUID.class),
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getString("unit"),
                row.getString("region"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("noted_on", LocalDate.class),
                served == null ? null : new Decision.Service(served, row.getString("served_how")));
    }

    /** A place in the list. */
    record Place(LocalDate day, UUID recordKey) {

        private static final String BETWEEN = "~";

        /** The place that an address names; null where it names none. */
        static @Nullable Place of(@Nullable String cursor) {
            String[] parts = cursor == null ? new String[0] : cursor.split(BETWEEN, 2);
            try {
                return parts.length < 2 ? null : new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                return null;
            }
        }

        static String after(Decision decision) {
            return decision.notedOn() + BETWEEN + decision.recordKey();
        }
    }
}
