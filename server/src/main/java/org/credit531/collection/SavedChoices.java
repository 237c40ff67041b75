package org.credit531.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.credit531.access.Membership;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What offices said the columns of their files mean, kept for their later files of the item: who said it, and when. An office's
 * word holds for those of its unit inside its region, too, as far as they have said nothing else of the heading.
 */
@Component
class SavedChoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How an office's files of an item are read: by its own word, or else by that of the nearest office around it. */
    Choices of(Membership office, String item) {
        return new Choices(jdbc.sql("""
                select distinct on (heading) heading, field from saved_choice
                 where unit = :unit and item = :item and region = any(:around)
                 order by heading, region desc
                """)
                .param("unit", office.department())
                .param("item", item)
                .param("around", office.regionsAround().toArray(String[]::new))
                .query((row, number) -> new Choices.Choice(row.getString("heading"), row.getString("field")))
                .list());
    }

    /** What offices said, and who there: those of one unit or of all. */
    List<Saved> all(@Nullable String unit) {
        return jdbc.sql("""
                select unit, region, item, heading, field, saved_by, saved_at from saved_choice
                 where :unit::text is null or unit = :unit order by unit, item, heading, region
                """)
                .param("unit", unit, Types.VARCHAR)
                .query(SavedChoices::saved)
                .list();
    }

    /** Keeps choices; a later word on the same heading replaces the earlier. */
    void keep(Membership office, String item, Choices choices, String by) {
        choices.all().forEach(choice -> keep(office, item, choice, by));
    }

    private void keep(Membership office, String item, Choices.Choice choice, String by) {
        jdbc.sql("""
                insert into saved_choice as s (unit, region, item, heading, field, saved_by, saved_at)
                values (:unit, :region, :item, :heading, :field, :by, :now)
                on conflict (unit, item, region, heading) do update
                   set field = excluded.field, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                 where s.field is distinct from excluded.field
                """)
                .param("unit", office.department())
                .param("region", office.region())
                .param("item", item)
                .param("heading", PersonNumbers.masked(choice.heading()))
                .param("field", choice.field(), Types.VARCHAR)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void forget(Membership office, String item, String heading) {
        jdbc.sql("""
                delete from saved_choice
                 where unit = :unit and region = :region and item = :item and heading = :heading
                """)
                .param("unit", office.department())
                .param("region", office.region())
                .param("item", item)
                .param("heading", heading)
                .update();
    }

    private static Saved saved(ResultSet row, int number) throws SQLException {
        return new Saved(
                Membership.of(row.getString("region"), row.getString("unit")),
                row.getString("item"),
                row.getString("heading"),
                row.getString("field"),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class));
    }

    /** A choice with who made it. */
    record Saved(
            Membership office,
            String item,
            String heading,
            @Nullable String field,
            String savedBy,
            OffsetDateTime savedAt) {}
}
