package org.credit531.removal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the boards of removals and of returned facts show, in PostgreSQL. */
@Component
class JdbcRemovalBoard {

    private final JdbcClient jdbc;

    JdbcRemovalBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Removals that fit, the latest first. */
    List<Line> lines(Asked asked, LocalDate today, int offset, int limit) {
        return jdbc.sql("""
                select m.*, count(*) filter (where c.state = 'open') as open, count(*) as copies
                  from removal m join removal_confirmation c on c.removal = m.id
                 where (:ground::text is null or m.ground = :ground)
                   and (:subject::uuid is null or exists (
                        select 1 from removed_record r
                         where r.known_to = m.removed_in and r.article = m.article and r.subject = :subject))
                 group by m.id
                having case :state when 'open' then count(*) filter (where c.state = 'open') > 0
                                   when 'overdue' then count(*) filter (where c.state = 'open') > 0 and m.due_on < :today
                                   when 'confirmed' then count(*) filter (where c.state = 'open') = 0
                                   else true end
                 order by m.removed_at desc, m.id offset :offset limit :limit
                """)
                .param("ground", asked.ground(), Types.VARCHAR)
                .param("subject", asked.subject(), Types.OTHER)
                .param("state", asked.state())
                .param("today", today)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("ground"),
                row.getString("article"),
                row.getObject("removed_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getInt("records"),
                row.getInt("open"),
                row.getInt("copies"));
    }

    /** How each copy stands over all removals, the most overdue first. */
    List<Copy> copies(LocalDate today) {
        return jdbc.sql("""
                select c.participant, count(*) filter (where c.state = 'done') as done,
                       count(*) filter (where c.state = 'nothing') as nothing,
                       count(*) filter (where c.state = 'open') as open,
                       count(*) filter (where c.state = 'open' and m.due_on < :today) as overdue
                  from removal_confirmation c join removal m on m.id = c.removal
                 group by c.participant order by overdue desc, open desc, c.participant
                """)
                .param("today", today)
                .query((row, number) -> new Copy(
                        row.getString("participant"),
                        row.getLong("done"),
                        row.getLong("nothing"),
                        row.getLong("open"),
                        row.getLong("overdue")))
                .list();
    }

    /** Notes that rows of a batch told what had been removed. */
    void noteReturn(Return refused) {
        jdbc.sql("""
                insert into removal_return (batch, item, unit, region, rows, refused_at)
                values (:batch, :item, :unit, :region, :rows, :at)
                on conflict (batch) do update set rows = excluded.rows, refused_at = excluded.refused_at
                """)
                .param("batch", refused.batch())
                .param("item", refused.item())
                .param("unit", refused.unit())
                .param("region", refused.region())
                .param("rows", refused.rows())
                .param("at", OffsetDateTime.ofInstant(refused.at(), java.time.ZoneOffset.UTC))
                .update();
    }

    /** What came again of a unit in a region, the latest first; of every one where these are null. */
    List<Return> returns(@Nullable String unit, @Nullable String region, int offset, int limit) {
        return jdbc.sql("""
                select * from removal_return
                 where (:unit::text is null or unit = :unit) and (:region::text is null or starts_with(region, :region))
                 order by refused_at desc, batch offset :offset limit :limit
                """)
                .param("unit", unit, Types.VARCHAR)
                .param("region", region, Types.VARCHAR)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new Return(
                        row.getObject("batch", UUID.class),
                        row.getString("item"),
                        row.getString("unit"),
                        row.getString("region"),
                        row.getLong("rows"),
                        row.getObject("refused_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many rows came again in all. */
    long returned(@Nullable String unit, @Nullable String region) {
        return jdbc.sql("""
                select coalesce(sum(rows), 0) from removal_return
                 where (:unit::text is null or unit = :unit) and (:region::text is null or starts_with(region, :region))
                """)
                .param("unit", unit, Types.VARCHAR)
                .param("region", region, Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    /**
     * What is asked of the board.
     *
     * @param state {@code open}, {@code overdue}, {@code confirmed} or empty for all
     * @param ground only this ground
     * @param subject only removals about this subject
     */
    record Asked(
            String state, @Nullable String ground, @Nullable UUID subject) {}

    /** A removal as a line of the board. */
    record Line(
            UUID id,
            String ground,
            String article,
            Instant removedAt,
            LocalDate dueOn,
            int records,
            int open,
            int copies) {

        boolean overdue(LocalDate today) {
            return open > 0 && today.isAfter(dueOn);
        }
    }

    /** How a copy stands. */
    record Copy(String participant, long done, long nothing, long open, long overdue) {}

    /** Rows of a batch that told what had been removed. */
    record Return(UUID batch, String item, String unit, String region, long rows, Instant at) {}
}
