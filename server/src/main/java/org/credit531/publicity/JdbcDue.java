package org.credit531.publicity;

import static java.util.stream.Collectors.toMap;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credit531.access.DataScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the public lists know of what offices have sent, in PostgreSQL. */
@Component
class JdbcDue {

    private final JdbcClient jdbc;

    JdbcDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of some decisions that have come from their units. */
    Set<Decision> sent(List<Decision> decisions) {
        return new HashSet<>(jdbc.sql("""
                select distinct w.item, w.unit, w.number
                  from unnest(:items::text[], :units::text[], :numbers::text[]) as w(item, unit, number)
                  join publication p on p.number <> '' and p.number = w.number and p.item = w.item and p.unit = w.unit
                """)
                .param("items", decisions.stream().map(Decision::item).toArray(String[]::new))
                .param("units", decisions.stream().map(Decision::unit).toArray(String[]::new))
                .param("numbers", decisions.stream().map(Decision::number).toArray(String[]::new))
                .query((row, number) ->
                        new Decision(row.getString("item"), row.getString("unit"), row.getString("number")))
                .list());
    }

    /** Since when offices have been sending decisions of a list. */
    Map<Sender, LocalDate> since() {
        return jdbc
                .sql("select item, unit, region, since from publication_office")
                .query((row, number) -> Map.entry(
                        new Sender(row.getString("item"), row.getString("unit"), row.getString("region")),
                        row.getObject("since", LocalDate.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When the offices of a scope sent something last, those first that have been silent longest. */
    List<LastSent> lastSent(DataScope scope, LocalDate since, int limit) {
        return jdbc.sql("""
                select o.item, o.unit, o.region,
                       (select max(p.received_on) from publication p
                         where p.unit = o.unit and p.region = o.region and p.item = o.item) as last_on,
                       (select count(*) from publication p
                         where p.unit = o.unit and p.region = o.region and p.item = o.item
                           and p.received_on > :since) as lately
                  from publication_office o
                 where (:unit::text is null or o.unit = :unit) and (:region::text is null or o.region like :region || '%')
                   and o.item = any(:items)
                 order by last_on, o.unit, o.region, o.item limit :limit
                """)
                .param("since", since)
                .param("unit", scope.unit(), Types.VARCHAR)
                .param("region", scope.region(), Types.VARCHAR)
                .param("items", items(scope))
                .param("limit", limit)
                .query((row, number) -> new LastSent(
                        Sheet.ofItem(row.getString("item")).orElseThrow(),
                        row.getString("unit"),
                        row.getString("region"),
                        row.getObject("last_on", LocalDate.class),
                        row.getLong("lately")))
                .list();
    }

    private static String[] items(DataScope scope) {
        return Arrays.stream(Sheet.values())
                .map(Sheet::item)
                .filter(scope::coversItem)
                .toArray(String[]::new);
    }

    /** An office that sends decisions of an item. */
    record Sender(String item, String unit, String region) {}

    /** A decision by its number in the one form of its spellings. */
    record Decision(String item, String unit, String number) {}

    /**
     * What an office sent of a list.
     *
     * @param lastOn the day on which it sent something new last
     * @param lately how many new decisions came lately
     */
    record LastSent(
            Sheet sheet,
            String unit,
            String region,
            @Nullable LocalDate lastOn,
            long lately) {}
}
