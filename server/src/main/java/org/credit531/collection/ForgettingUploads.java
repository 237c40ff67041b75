package org.credit531.collection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.credit531.calendar.DayTurned;
import org.credit531.vault.Purpose;
import org.credit531.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets uploads and quarantined rows after some months: what the law removes from the records must not live on in the
 * files that brought it. The month's key is destroyed, which reaches copies elsewhere too, and the sealed bytes go.
 */
@Component
class ForgettingUploads {

    private static final int MONTHS_LOOKED_BACK = 36;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final CollectionProperties properties;

    ForgettingUploads(JdbcClient jdbc, Vault vault, CollectionProperties properties) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.properties = properties;
    }

    @EventListener
    @Order(30)
    void on(DayTurned day) {
        YearMonth kept = YearMonth.from(day.today()).minusMonths(properties.monthsKept());
        for (YearMonth month = kept.minusMonths(MONTHS_LOOKED_BACK);
                month.isBefore(kept);
                month = month.plusMonths(1)) {
            vault.destroyMonth(Purpose.RAW_UPLOAD, month);
            vault.destroyMonth(Purpose.QUARANTINE, month);
        }
        delete(kept.atDay(1));
    }

    private void delete(LocalDate before) {
        OffsetDateTime limit = before.atStartOfDay(ZONE).toOffsetDateTime();
        jdbc.sql("delete from raw_chunk c using batch b where b.id = c.batch and b.received_at < :limit")
                .param("limit", limit)
                .update();
        jdbc.sql("delete from quarantined_row q using batch b where b.id = q.batch and b.received_at < :limit")
                .param("limit", limit)
                .update();
    }
}
