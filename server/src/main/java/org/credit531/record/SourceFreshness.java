package org.credit531.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.language.Texts;
import org.credit531.web.Ago;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the sources of each item have last spoken. Pages take it as the bean {@code freshness}. */
@Component("freshness")
public class SourceFreshness {

    private final JdbcClient jdbc;
    private final Clock clock;

    SourceFreshness(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(BatchTaken taken) {
        jdbc.sql("""
                insert into item_delivery (item, unit, at) values (:item, :unit, :at)
                on conflict (item, unit) do update set at = excluded.at
                """)
                .param("item", taken.item())
                .param("unit", taken.unit())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The last delivery of each item that was ever sent. */
    public Map<String, Delivery> latest() {
        return jdbc
                .sql("select item, max(at) as at, count(*) as units from item_delivery group by item")
                .query((row, number) -> new Delivery(
                        row.getString("item"), row.getObject("at", OffsetDateTime.class), row.getInt("units")))
                .list()
                .stream()
                .collect(Collectors.toMap(Delivery::item, delivery -> delivery));
    }

    /**
     * How long ago the sources of some items have last sent, in the language of the request: of several, the one that sent last and the
     * one that has been silent longest, and how many have not sent anything yet. Null where none of them ever sent.
     */
    public @Nullable String of(Collection<String> items) {
        Set<String> distinct = Set.copyOf(items);
        List<OffsetDateTime> times = latest(distinct);
        if (times.isEmpty()) {
            return null;
        }
        int unsent = distinct.size() - times.size();
        return unsent == 0 ? told(times) : text("records.fresh.unsent", told(times), unsent);
    }

    /** Of the times of some items, the oldest first. */
    private String told(List<OffsetDateTime> times) {
        String last = ago(times.getLast());
        String first = ago(times.getFirst());
        return last.equals(first)
                ? text("records.fresh", last)
                : text("records.fresh.several", times.size(), last, first);
    }

    /** The last deliveries of items, the oldest first. */
    private List<OffsetDateTime> latest(Collection<String> items) {
        return jdbc.sql("select max(at) as at from item_delivery where item = any(:items) group by item order by 1")
                .param("items", items.toArray(String[]::new))
                .query((row, number) -> row.getObject("at", OffsetDateTime.class))
                .list();
    }

    private String ago(OffsetDateTime at) {
        return Ago.of(at.toInstant(), clock.instant(), LocaleContextHolder.getLocale());
    }

    private static String text(String key, Object... arguments) {
        return Texts.of("record", key, LocaleContextHolder.getLocale(), arguments);
    }

    /**
     * The last that came of an item.
     *
     * @param at when it was taken
     * @param units how many units have ever sent the item
     */
    public record Delivery(String item, OffsetDateTime at, int units) {}
}
