package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.credit531.calendar.DayTurn;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Works far in the future, because destroyed keys stay destroyed for the other classes that share this platform. */
@PlatformTest
@Import(ClockSettings.class)
class ForgettingUploadsIntegrationTests {

    @Autowired
    private Batches batches;

    @Autowired
    private DroppingRows dropping;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @AfterEach
    void comeBack() {
        clock.set("2026-11-23");
    }

    @Test
    void forgetsUploadsAndQuarantineAYearAfterTheirMonthAndKeepsTheCounts() throws Exception {
        clock.set("2090-01-10");
        Batch batch = new Sending(batches).grades("甲,,施工,A,90,2089-12-01\n");
        assertThat(batch.counts().quarantined()).isEqualTo(1);
        dropping.drop(batch, 2, QuarantineAct.Reason.SENT_BY_MISTAKE, "clerk");
        clock.set("2091-01-31");
        turn.run();
        assertThat(stored(batch)).isEqualTo(2);
        clock.set("2091-02-01");
        turn.run();
        assertThat(stored(batch)).isZero();
        assertThat(batches.quarantine(batch.id(), 0, 10)).isEmpty();
        assertThat(batches.find(batch.id()).orElseThrow().counts().quarantined())
                .isEqualTo(1);
        assertThat(batches.find(batch.id()).orElseThrow().afterwards())
                .as("states stay as counts")
                .isEqualTo(new Batch.Afterwards(null, 0, 0, 1, 0, 0));
        assertThat(liveKeysOf2090()).isZero();
    }

    private long stored(Batch batch) {
        return database.sql().sql("""
                        select (select count(*) from raw_chunk where batch = :id)
                             + (select count(*) from quarantined_row where batch = :id)
                        """).param("id", batch.id()).query(Long.class).single();
    }

    private long liveKeysOf2090() {
        return database.sql().sql("""
                        select count(*) from vault_key
                         where purpose in ('raw-upload', 'quarantine') and month::text like '2090-01%' and wrapped is not null
                        """).query(Long.class).single();
    }
}
