package org.credit531.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The writing side of public names: in the transaction that changes them, or a piece at a time afterwards. */
@Component
class JdbcSearchNames {

    /** A pair that one name in so many has is not frequent. */
    private static final int COUNTED = 1_000;

    private final JdbcClient jdbc;

    JdbcSearchNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * New names wait in a list until that is full and are then sorted into the index together, so that a longer list makes
     * a large import quicker. But each search reads through the list: after a few names it stays as short as this.
     */
    void expectFew() {
        jdbc.sql("set local gin_pending_list_limit = '256kB'").update();
    }

    void expectMany() {
        jdbc.sql("set local gin_pending_list_limit = '64MB'").update();
    }

    /** Sorts in what waits, before the commit of many names. */
    void sortIn() {
        jdbc.sql("select public.sort_in_names()").query(row -> {});
    }

    void addFresh() {
        jdbc.sql("""
                insert into public_subject (subject, code, name, kind, state, region)
                select subject, code, name, kind, state, region
                  from changed_subject where fresh and kind <> 'natural-person'
                """).update();
    }

    void alter() {
        jdbc.sql("""
                insert into public_subject (subject, code, name, kind, state, region)
                select s.id, s.code, s.name, s.kind, s.code_state, s.region
                  from (select distinct subject from changed_subject where altered and not fresh) c
                  join subject s on s.id = c.subject
                 where s.kind <> 'natural-person' and s.merged_into is null
                on conflict (subject) do update
                   set code = excluded.code, name = excluded.name, kind = excluded.kind, state = excluded.state, region = excluded.region
                 where (public_subject.code, public_subject.name, public_subject.kind, public_subject.state,
                        public_subject.region)
                       is distinct from (excluded.code, excluded.name, excluded.kind, excluded.state, excluded.region)
                """).update();
        jdbc.sql("""
                delete from public_subject p using changed_subject c, subject s
                 where c.altered and not c.fresh and p.subject = c.subject and s.id = c.subject and s.merged_into is not null
                """).update();
        jdbc.sql("""
                delete from search_name n using changed_subject c, subject s
                 where c.altered and not c.fresh and n.subject = c.subject and s.id = c.subject and s.merged_into is not null
                """).update();
        jdbc.sql("""
                delete from search_further n using changed_subject c, subject s
                 where c.altered and not c.fresh and n.subject = c.subject and s.id = c.subject and s.merged_into is not null
                """).update();
    }

    /** The subjects whose names the transaction under way may have changed, if there are no more than so many; else nothing. */
    Optional<List<UUID>> changed(int most) {
        List<UUID> subjects = jdbc.sql("""
                select distinct subject from changed_subject where fresh or altered limit :limit
                """)
                .param("limit", most + 1)
                .query((row, number) -> row.getObject("subject", UUID.class))
                .list();
        return subjects.size() > most ? Optional.empty() : Optional.of(subjects);
    }

    /** Leaves the names that the transaction under way may have changed, in pieces. */
    void leave(long knowledge) {
        jdbc.sql("""
                insert into search_pending (knowledge, piece, subjects)
                select :knowledge, first + number / 2000, array_agg(subject)
                  from (select subject, row_number() over () - 1 as number
                          from (select distinct subject from changed_subject where fresh or altered) c) n
                 cross join (select coalesce(max(piece) + 1, 0) as first from search_pending
                              where knowledge = :knowledge) before
                 group by first + number / 2000
                """).param("knowledge", knowledge).update();
    }

    boolean isAnythingLeft() {
        return jdbc.sql("select exists (select 1 from search_pending)")
                .query(Boolean.class)
                .single();
    }

    /** Takes the next piece away in the transaction under way; others who look meanwhile get other pieces. */
    Optional<List<UUID>> take() {
        return jdbc.sql("""
                delete from search_pending
                 where (knowledge, piece) = (select knowledge, piece from search_pending
                                              order by knowledge, piece limit 1 for update skip locked)
                returning subjects
                """)
                .query((row, number) ->
                        List.of((UUID[]) row.getArray("subjects").getArray()))
                .optional();
    }

    /** Takes the present public names of subjects apart, each in the way of the function, and counts their pairs. */
    void fill(Collection<UUID> subjects, Function<String, NameKeys> keys) {
        List<UUID> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        jdbc.sql("""
                select p.subject, p.name from public_subject p left join search_name n on n.subject = p.subject
                 where p.subject = any(:subjects) and n.name is distinct from p.name
                 order by p.subject
                """).param("subjects", subjects.toArray(UUID[]::new)).query(row -> {
            ids.add(row.getObject("subject", UUID.class));
            names.add(row.getString("name"));
        });
        if (!ids.isEmpty()) {
            write(ids, names, names.stream().map(keys).toList());
            count(names);
        }
    }

    private void write(List<UUID> ids, List<String> names, List<NameKeys> keys) {
        jdbc.sql("""
                insert into search_name (subject, name, brand, pinyin, initials, whole_pinyin, whole_initials)
                select * from unnest(:ids::uuid[], :names::text[], :brands::text[], :pinyins::text[], :initials::text[],
                                     :wholePinyins::text[], :wholeInitials::text[])
                on conflict (subject) do update
                   set name = excluded.name, brand = excluded.brand, pinyin = excluded.pinyin, initials = excluded.initials,
                       whole_pinyin = excluded.whole_pinyin, whole_initials = excluded.whole_initials
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("names", names.toArray(String[]::new))
                .param("brands", each(keys, NameKeys::brand))
                .param("pinyins", each(keys, NameKeys::pinyin))
                .param("initials", each(keys, NameKeys::initials))
                .param("wholePinyins", each(keys, NameKeys::wholePinyin))
                .param("wholeInitials", each(keys, NameKeys::wholeInitials))
                .update();
    }

    private static String[] each(List<NameKeys> keys, Function<NameKeys, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }

    /**
     * Only what many of the names have is counted, since only what is frequent is asked for, and counting is a write. In the order
     * of the pairs, so that two who count wait for each other and never in a circle.
     */
    private void count(List<String> names) {
        Map<String, Long> pairs = new TreeMap<>();
        names.forEach(name -> Pairs.of(name).forEach(pair -> pairs.merge(pair, 1L, Long::sum)));
        if (pairs.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into search_pair (pair, names)
                select pair, 1 from unnest(:pairs::text[]) as pair order by pair
                on conflict (pair) do nothing
                """).param("pairs", pairs.keySet().toArray(String[]::new)).update();
        pairs.values().removeIf(count -> count <= names.size() / COUNTED);
        jdbc.sql("""
                insert into search_pair (pair, names)
                select pair, names from unnest(:pairs::text[], :counts::bigint[]) as counted (pair, names) order by pair
                on conflict (pair) do update set names = search_pair.names + excluded.names
                """)
                .param("pairs", pairs.keySet().toArray(String[]::new))
                .param("counts", pairs.values().toArray(Long[]::new))
                .update();
    }
}
