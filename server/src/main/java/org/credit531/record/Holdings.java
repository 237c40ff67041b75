package org.credit531.record;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.credit531.database.RowScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held of a catalogue item, counted for those who decide about changing it. */
@Component
public class Holdings {

    /** How many records there are says nothing about anybody: those about persons are counted for whoever asks. */
    static final RowScope COUNTING = RowScope.job("count-records");

    private static final String PRESENT = """
            from statement s
             where s.item = :item and not s.retracted
               and not exists (select 1 from statement n where n.item = s.item and n.record_key = s.record_key
                                  and n.revision = s.revision + 1)
            """;

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many records of an item there are, and how many parties they speak of. */
    public Size size(String item) {
        return COUNTING.call(
                () -> jdbc.sql("select count(*), count(distinct (s.party_scheme, s.party_code)) " + PRESENT)
                        .param("item", item)
                        .query((row, number) -> new Size(row.getLong(1), row.getLong(2)))
                        .single());
    }

    /** The records of an item by the unit that states them. */
    public Map<String, Long> byUnit(String item) {
        return COUNTING.call(() -> new TreeMap<>(jdbc
                .sql("select s.unit, count(*) " + PRESENT + " group by s.unit")
                .param("item", item)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** In how many records of an item each of these fields has a value. */
    public Map<String, Long> values(String item, List<String> fields) {
        return COUNTING.call(() -> jdbc
                .sql("""
                select f.name, count(s.item)
                  from unnest(:fields::text[]) as f(name)
                  left join (select s.item, s.payload from statement s
                              where s.item = :item and not s.retracted
                                and not exists (select 1 from statement n where n.item = s.item
                                                   and n.record_key = s.record_key and n.revision = s.revision + 1)) s
                    on jsonb_exists(s.payload, f.name)
                 group by f.name
                """)
                .param("fields", fields.toArray(String[]::new))
                .param("item", item)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What another term would do to the records of an item on a day. */
    public Terms terms(String item, int months, LocalDate day) {
        return COUNTING.call(() -> jdbc.sql("""
                select count(*) filter (where nearer), count(*) filter (where nearer and due <= :day),
                       count(*) filter (where farther)
                  from (select due, s.removal_on is null or due < s.removal_on as nearer, due > s.removal_on as farther
                          from (select s.*, (s.effective_from + make_interval(months => :months))::date as due
                                  from statement s where s.item = :item and not s.retracted
                                   and not exists (select 1 from statement n where n.item = s.item
                                                      and n.record_key = s.record_key
                                                      and n.revision = s.revision + 1)) s) t
                """)
                .param("item", item)
                .param("months", months)
                .param("day", day)
                .query((row, number) -> new Terms(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single());
    }

    /** Records, and the parties they speak of. */
    public record Size(long records, long parties) {}

    /**
     * What another term would do.
     *
     * @param nearer records that would leave earlier than now
     * @param atOnce those of them that would leave on the day
     * @param kept records that keep their earlier day though the term would be longer: a promised end never moves away
     */
    public record Terms(long nearer, long atOnce, long kept) {}
}
