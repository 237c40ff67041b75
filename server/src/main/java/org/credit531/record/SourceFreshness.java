package org.credit531.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.credit531.web.Ago;
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

    /** How long ago that was, by item, in the language of the request. */
    public Map<String, String> told() {
        Locale locale = LocaleContextHolder.getLocale();
        return latest().values().stream()
                .collect(Collectors.toMap(
                        Delivery::item, delivery -> Ago.of(delivery.at().toInstant(), clock.instant(), locale)));
    }

    /**
     * The last that came of an item.
     *
     * @param at when it was taken
     * @param units how many units have ever sent the item
     */
    public record Delivery(String item, OffsetDateTime at, int units) {}
}
