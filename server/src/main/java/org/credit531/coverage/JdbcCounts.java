package org.credit531.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credit531.identifiers.SubjectKind;
import org.credit531.record.BatchTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The counts in PostgreSQL. A commit leaves one row that says who has sent what; counting reads the records of one item,
 * by its range of the key; a page reads the counts, which are some hundreds of rows however many records there are.
 */
@Component
class JdbcCounts {

    private final JdbcClient jdbc;

    JdbcCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a unit has sent an item; what brought nothing new leaves nothing to be counted. */
    void sent(BatchTaken batch) {
        jdbc.sql("""
                insert into item_source as known (item, unit, sent_on, knowledge) values (:item, :unit, :day, :knowledge)
                on conflict (item, unit) do update set sent_on = excluded.sent_on,
                   knowledge = case when :changed then excluded.knowledge else known.knowledge end
                """)
                .param("item", batch.item())
                .param("unit", batch.unit())
                .param("day", batch.today())
                .param("knowledge", batch.knowledge())
                .param("changed", batch.changed())
                .update();
    }

    /** An item that has changed since it was counted, or was counted on another day. */
    Optional<Uncounted> uncounted(LocalDate today) {
        return jdbc.sql("""
                select item, max(knowledge) from item_source
                 where counted_at < knowledge or counted_on is distinct from :today
                 group by item order by item limit 1
                """)
                .param("today", today)
                .query((row, number) -> new Uncounted(row.getString(1), row.getLong(2)))
                .optional();
    }

    /** Whether these items are counted without what was removed under a number; if not, they will be counted again. */
    boolean haveRemoved(Set<String> items, long knowledge) {
        jdbc.sql("update item_source set knowledge = :knowledge where item = any(:items) and knowledge < :knowledge")
                .param("knowledge", knowledge)
                .param("items", items.toArray(String[]::new))
                .update();
        return !jdbc.sql(
                        "select exists (select 1 from item_source where item = any(:items) and counted_at < :knowledge)")
                .param("items", items.toArray(String[]::new))
                .param("knowledge", knowledge)
                .query(Boolean.class)
                .single();
    }

    /** How many items have changed since they were counted. */
    int waiting() {
        return jdbc.sql("select count(distinct item) from item_source where counted_at < knowledge")
                .query(Integer.class)
                .single();
    }

    /**
     * Has statistics made anew of the tables that are read when they have changed much since: the plan for counting what a
     * batch of a million has brought must not be that of a thousand. The database would come to it by itself in some minutes.
     */
    void refreshStatistics() {
        boolean changed = jdbc.sql("""
                select exists (
                    select 1 from pg_stat_user_tables
                     where schemaname = 'public' and relname in ('subject', 'attribution', 'statement_0')
                       and n_mod_since_analyze > 10000 + n_live_tup / 10)
                """).query(Boolean.class).single();
        if (changed) {
            jdbc.sql("analyze subject, attribution, statement").update();
        }
    }

    /** Counts the records of an item that are in force on a day; one at a time, and no import waits for it. */
    void count(Uncounted item, LocalDate today) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('item_count'))").query(row -> {});
        jdbc.sql("delete from item_count where item = :item")
                .param("item", item.item())
                .update();
        jdbc.sql("""
                insert into item_count (item, unit, kind, records, freshest)
                select s.item, s.unit, b.kind, count(*), max(s.effective_from)
                  from statement s
                  join attribution a on a.code = s.party_code and a.scheme = s.party_scheme and a.known_to is null
                  join subject b on b.id = a.subject
                 where s.item = :item and not s.retracted and s.effective_from <= :today
                   and (s.effective_to is null or s.effective_to > :today)
                   and (s.removal_on is null or s.removal_on > :today)
                   and not exists (select 1 from statement n where n.item = s.item and n.record_key = s.record_key
                                      and n.revision = s.revision + 1)
                 group by s.item, s.unit, b.kind
                """).param("item", item.item()).param("today", today).update();
        jdbc.sql("""
                update item_source set counted_at = :seen, counted_on = :today where item = :item
                """)
                .param("item", item.item())
                .param("seen", item.knowledge())
                .param("today", today)
                .update();
    }

    /** Everything that is counted, one row for each item, unit and kind; items that were only sent have no kind. */
    List<Counted> all() {
        return jdbc.sql("""
                select s.item, s.unit, s.sent_on, c.kind, coalesce(c.records, 0) as records, c.freshest
                  from item_source s left join item_count c on c.item = s.item and c.unit = s.unit
                 order by s.item, s.unit, c.kind
                """).query((row, number) -> counted(row)).list();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Counted(
                row.getString("item"),
                row.getString("unit"),
                row.getObject("sent_on", LocalDate.class),
                kind == null ? null : SubjectKind.of(kind),
                row.getLong("records"),
                row.getObject("freshest", LocalDate.class));
    }

    /**
     * An item to be counted.
     *
     * @param knowledge the number up to which counting is sure to see its commits
     */
    record Uncounted(String item, long knowledge) {}

    /**
     * What a unit has of an item about subjects of one kind.
     *
     * @param sentOn the day of the unit's last batch of the item
     * @param kind null where no record is in force
     */
    record Counted(
            String item,
            String unit,
            LocalDate sentOn,
            @Nullable SubjectKind kind,
            long records,
            @Nullable LocalDate freshest) {}
}
