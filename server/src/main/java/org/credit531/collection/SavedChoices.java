package org.credit531.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units said the columns of their files mean, kept for their later files of the item: who said it, and when. */
@Component
class SavedChoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a unit said of its files of an item. */
    Choices of(String unit, String item) {
        return new Choices(jdbc.sql("select heading, field from saved_choice where unit = :unit and item = :item")
                .param("unit", unit)
                .param("item", item)
                .query((row, number) -> new Choices.Choice(row.getString("heading"), row.getString("field")))
                .list());
    }

    /** The same with who said it, of one unit or of all. */
    List<Saved> all(@Nullable String unit) {
        return jdbc.sql("""
                select unit, item, heading, field, saved_by, saved_at from saved_choice
                 where :unit::text is null or unit = :unit order by unit, item, heading
                """)
                .param("unit", unit, Types.VARCHAR)
                .query(SavedChoices::saved)
                .list();
    }

    /** Keeps choices; a later word on the same heading replaces the earlier. */
    void keep(String unit, String item, Choices choices, String by) {
        choices.all().forEach(choice -> keep(unit, item, choice, by));
    }

    private void keep(String unit, String item, Choices.Choice choice, String by) {
        jdbc.sql("""
                insert into saved_choice as s (unit, item, heading, field, saved_by, saved_at)
                values (:unit, :item, :heading, :field, :by, :now)
                on conflict (unit, item, heading) do update
                   set field = excluded.field, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                 where s.field is distinct from excluded.field
                """)
                .param("unit", unit)
                .param("item", item)
                .param("heading", PersonNumbers.masked(choice.heading()))
                .param("field", choice.field(), Types.VARCHAR)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void forget(String unit, String item, String heading) {
        jdbc.sql("delete from saved_choice where unit = :unit and item = :item and heading = :heading")
                .param("unit", unit)
                .param("item", item)
                .param("heading", heading)
                .update();
    }

    private static Saved saved(ResultSet row, int number) throws SQLException {
        return new Saved(
                row.getString("unit"),
                row.getString("item"),
                row.getString("heading"),
                row.getString("field"),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class));
    }

    /** A choice with who made it. */
    record Saved(
            String unit,
            String item,
            String heading,
            @Nullable String field,
            String savedBy,
            OffsetDateTime savedAt) {}
}
