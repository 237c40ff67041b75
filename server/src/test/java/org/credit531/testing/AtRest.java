package org.credit531.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Waits until a platform has done what was left to do in the background. */
final class AtRest {

    private static final long PAUSE_MILLISECONDS = 50;

    private AtRest() {}

    /**
     * Returns when no order is due or under way, save those that come again and again, or when the time is over: a test may
     * have left what is never done.
     */
    static void await(TestDatabase database, Duration patience) {
        var limit = Instant.now().plus(patience);
        try {
            while (isBusy(database)) {
                if (Instant.now().isAfter(limit)) {
                    System.out.printf("After %s there is still to be done: %s%n", patience, left(database));
                    return;
                }
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> left(TestDatabase database) {
        return database.sql().sql("""
                select coalesce(string_agg(distinct task_name, ' '), '')
                       || ', pending ' || (select count(*) from evaluation_pending)
                  from scheduled_tasks
                 where picked or (execution_time <= now() and task_instance <> 'recurring')
                """).query(String.class).list();
    }

    private static boolean isBusy(TestDatabase database) {
        return database.sql().sql("""
                select exists (select 1 from evaluation_pending)
                    or exists (select 1 from scheduled_tasks
                                where picked or (execution_time <= now() and task_instance <> 'recurring'))
                """).query(Boolean.class).single();
    }
}
