package org.credit531.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a row and expects to be the only one that ever did; two classes that share a platform prove the reset. */
abstract class ExpectsEmptySchedule {

    @Autowired
    private JdbcClient sql;

    @Test
    void findsDatabaseAsAfterStart() {
        sql.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values ('reset', gen_random_uuid(), now() + interval '1 year', false, 1)
                        """).update();
        assertThat(sql.sql("select count(*) from scheduled_tasks where task_name = 'reset'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
