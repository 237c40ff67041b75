package org.credit531.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers of what is known: one for each commit that changes an answer, in the order of commits. A number is taken
 * under a lock that is held until the commit, so that nobody can read a number before all lower ones are visible.
 */
@Component
public class Knowledge {

    private static final long LOCK = 5_310_001;

    private final JdbcClient jdbc;
    private final Clock clock;

    Knowledge(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest number; 0 when nothing is known yet. */
    public long latest() {
        return jdbc.sql("select coalesce(max(number), 0) from knowledge")
                .query(Long.class)
                .single();
    }

    /** The latest number that was committed on a day or before it; 0 when nothing was known yet. */
    public long latestOn(LocalDate day) {
        return jdbc.sql("select number from knowledge where at < :end order by number desc limit 1")
                .param("end", day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** When the latest number was committed, if any was. */
    public Optional<OffsetDateTime> latestAt() {
        return jdbc.sql("select at from knowledge order by number desc limit 1")
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Takes the next number for an act of the transaction under way; others wait for its end. */
    public long next(String act, @Nullable UUID batch) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
        return jdbc.sql("""
                insert into knowledge (number, act, batch, at)
                select coalesce(max(number), 0) + 1, :act, :batch, :at from knowledge
                returning number
                """)
                .param("act", act)
                .param("batch", batch, java.sql.Types.OTHER)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }
}
