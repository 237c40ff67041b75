package org.credit531.publicity;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The index of the public lists in PostgreSQL, as it is brought up to date. */
@Component
class JdbcNotes {

    /** Whoever notes waits for whoever is at it, so that who returns knows that all is noted. */
    private static final long LOCK = 5_310_190;

    private static final String NOTED = """
                  from unnest(:keys::uuid[], :revisions::int[], :numbers::text[], :categories::text[], :received::date[],
                              :until::date[], :latest::date[], :told::uuid[])
                       as n(key, revision, number, category, received, until, latest, told)
                  join statement s on s.item = :item and s.record_key = n.key and s.revision = n.revision
            """;

    /** What is public of an item has been corrected where it says something else than at the last look. */
    private static final String UPDATE = """
            update publication p
               set party_scheme = s.party_scheme, party_code = s.party_code, name = s.party_name, number = n.number,
                   unit = s.unit, region = s.region, category = n.category, decided_on = s.effective_from, shown = true,
                   until_on = n.until, told = n.told, withdrawn_told_on = null, withdrawn_on = null, withdrawal = '',
                   corrected_on = case when p.told <> n.told then n.latest else p.corrected_on end
            """ + NOTED + """
             where p.item = :item and p.record_key = n.key
            """;

    private static final String INSERT = """
            insert into publication (id, item, record_key, party_scheme, party_code, name, number, unit, region, category,
                                     decided_on, received_on, shown, until_on, told)
            select gen_random_uuid(), s.item, s.record_key, s.party_scheme, s.party_code, s.party_name, n.number, s.unit,
                   s.region, n.category, s.effective_from, n.received, true, n.until, n.told
            """ + NOTED + """
            on conflict (item, record_key) do nothing
            """;

    private final JdbcClient jdbc;

    JdbcNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Leaves a commit, in that commit. */
    void leave(long knowledge, String item) {
        jdbc.sql("insert into publication_commit (knowledge, item) values (:knowledge, :item) on conflict do nothing")
                .param("knowledge", knowledge)
                .param("item", item)
                .update();
    }

    boolean isAnyLeft() {
        return jdbc.sql("""
                select exists (select 1 from publication_commit) or exists (select 1 from publication_left)
                """).query(Boolean.class).single();
    }

    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    }

    /** Looks which records the commits that were left have touched, in one look; natural persons' never. */
    void open() {
        jdbc.sql("""
                with work as (delete from publication_commit returning knowledge, item)
                insert into publication_left (item, record_key)
                select distinct s.item, s.record_key from work w
                  join statement s on s.item = w.item and s.knowledge = w.knowledge
                 where s.party_scheme <> 'citizen-number'
                on conflict do nothing
                """).update();
    }

    /** Takes some of these records, of one item. */
    Optional<Piece> take(int limit) {
        List<Map.Entry<String, UUID>> taken = jdbc.sql("""
                delete from publication_left where (item, record_key) in (
                    select item, record_key from publication_left
                     where item = (select min(item) from publication_left) order by record_key limit :limit)
                returning item, record_key
                """)
                .param("limit", limit)
                .query((row, number) -> Map.entry(row.getString("item"), row.getObject("record_key", UUID.class)))
                .list();
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(
                        taken.getFirst().getKey(),
                        taken.stream().map(Map.Entry::getValue).toList()));
    }

    /** On which days the first and the latest version of these records became known. */
    Map<UUID, Days> days(String item, Collection<UUID> keys) {
        return jdbc
                .sql("""
                select s.record_key, (min(k.at) at time zone 'Asia/Shanghai')::date as first,
                       (max(k.at) at time zone 'Asia/Shanghai')::date as latest
                  from statement s join knowledge k on k.number = s.knowledge
                 where s.item = :item and s.record_key = any(:keys) group by s.record_key
                """)
                .param("item", item)
                .param("keys", keys.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("record_key", UUID.class),
                        new Days(row.getObject("first", LocalDate.class), row.getObject("latest", LocalDate.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By key of those not listed yet, the record under whose address the same decision was, of the same unit and party. */
    Map<UUID, UUID> before(String item, List<Noted> noted) {
        return jdbc
                .sql("""
                select distinct on (n.key) n.key, p.record_key
                  from unnest(:keys::uuid[], :numbers::text[], :units::text[], :regions::text[], :parties::text[])
                       as n(key, number, unit, region, party)
                  join publication p on p.item = :item and p.number = n.number and p.number <> '' and p.unit = n.unit
                   and p.region = n.region and p.party_code = n.party and p.record_key <> n.key
                 where not exists (select 1 from publication l where l.item = :item and l.record_key = n.key)
                 order by n.key, p.received_on
                """)
                .param("item", item)
                .param("keys", noted.stream().map(Noted::key).toArray(UUID[]::new))
                .param("numbers", texts(noted, Noted::number))
                .param("units", texts(noted, one -> one.record().unit()))
                .param("regions", texts(noted, one -> one.record().region()))
                .param("parties", texts(noted, one -> one.record().partyCode()))
                .query((row, number) ->
                        Map.entry(row.getObject("key", UUID.class), row.getObject("record_key", UUID.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Lets the address of one record lead to the one that took its place; where that has one of its own, the older holds. */
    void move(String item, UUID from, UUID to, LocalDate day) {
        jdbc.sql("""
                delete from publication n using publication o
                 where n.item = :item and n.record_key = :to and o.item = :item and o.record_key = :from
                """).param("item", item).param("from", from).param("to", to).update();
        jdbc.sql("""
                update publication set record_key = :to, moved_on = :day where item = :item and record_key = :from
                """)
                .param("item", item)
                .param("from", from)
                .param("to", to)
                .param("day", day)
                .update();
    }

    /** Puts records of an item into their list, or what has changed of them. */
    void note(String item, List<Noted> noted) {
        bound(jdbc.sql(UPDATE), item, noted).update();
        bound(jdbc.sql(INSERT), item, noted).update();
        jdbc.sql("""
                insert into publication_correction (publication, corrected_on, unit, region)
                select id, corrected_on, unit, region from publication
                 where item = :item and record_key = any(:keys) and corrected_on is not null
                on conflict do nothing
                """)
                .param("item", item)
                .param("keys", noted.stream().map(Noted::key).toArray(UUID[]::new))
                .update();
        noteOffices(item, noted);
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, String item, List<Noted> noted) {
        return statement
                .param("item", item)
                .param("keys", noted.stream().map(Noted::key).toArray(UUID[]::new))
                .param(
                        "revisions",
                        noted.stream().map(one -> one.record().revision()).toArray(Integer[]::new))
                .param("numbers", texts(noted, Noted::number))
                .param("categories", texts(noted, Noted::category))
                .param("received", texts(noted, one -> one.receivedOn().toString()))
                .param("until", texts(noted, one -> text(one.record().removalOn())))
                .param("latest", texts(noted, one -> one.latestOn().toString()))
                .param("told", noted.stream().map(Noted::told).toArray(UUID[]::new));
    }

    /** Since when an office has been sending: what it decided before is its backlog. */
    private void noteOffices(String item, List<Noted> noted) {
        jdbc.sql("""
                insert into publication_office (item, unit, region, since)
                select :item, unit, region, min(received)
                  from unnest(:units::text[], :regions::text[], :received::date[]) as n(unit, region, received)
                 group by unit, region
                on conflict (item, unit, region) do update set since = least(publication_office.since, excluded.since)
                """)
                .param("item", item)
                .param("units", texts(noted, one -> one.record().unit()))
                .param("regions", texts(noted, one -> one.record().region()))
                .param("received", texts(noted, one -> one.receivedOn().toString()))
                .update();
    }

    private static @Nullable String[] texts(List<Noted> noted, Function<Noted, @Nullable String> text) {
        return noted.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** That the records are not there any more, though they may come back. */
    void hide(String item, Collection<UUID> keys) {
        jdbc.sql("update publication set shown = false where item = :item and record_key = any(:keys)")
                .param("item", item)
                .param("keys", keys.toArray(UUID[]::new))
                .update();
    }

    /**
     * Leaves of items of records that have gone for good the address, which office sent them, and when.
     *
     * @return how many
     */
    int forget(List<String> items, List<UUID> keys) {
        return jdbc.sql("""
                update publication set record_key = null, party_scheme = '', party_code = '', name = '', number = '', told = null, shown = false
                 where (item, record_key) in (select * from unnest(:items::text[], :keys::uuid[]))
                """)
                .param("items", items.toArray(String[]::new))
                .param("keys", keys.toArray(UUID[]::new))
                .update();
    }

    /** The same of those whose period is over. */
    void forgetEnded(LocalDate today) {
        jdbc.sql("""
                update publication set record_key = null, party_scheme = '', party_code = '', name = '', number = '', told = null, shown = false
                 where record_key is not null and until_on <= :today
                """).param("today", today).update();
    }

    /** Records of one item. */
    record Piece(String item, List<UUID> keys) {}

    /** Two days. */
    record Days(LocalDate first, LocalDate latest) {}
}
