package org.credit531.notices;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of mails, in PostgreSQL. */
@Component
class JdbcMail {

    private static final int LISTED = 200;

    private final JdbcClient jdbc;

    JdbcMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void wait(UUID notice, OffsetDateTime at) {
        jdbc.sql("insert into notice_mail (notice, state, changed_at) values (:notice, 'waiting', :at)")
                .param("notice", notice)
                .param("at", at)
                .update();
    }

    /** Whether it still waits: what was sent or given up is not sent again. */
    boolean isWaiting(UUID notice) {
        return jdbc.sql("select exists (select from notice_mail where notice = :notice and state = 'waiting')")
                .param("notice", notice)
                .query(Boolean.class)
                .single();
    }

    /** Notes how an attempt ended. */
    void tried(UUID notice, State state, OffsetDateTime at, String problem) {
        jdbc.sql("""
                update notice_mail set state = :state, attempts = attempts + 1, changed_at = :at, problem = :problem
                 where notice = :notice
                """)
                .param("state", state.code())
                .param("at", at)
                .param("problem", problem)
                .param("notice", notice)
                .update();
    }

    /** How many are in each state, and since when the oldest of them. */
    List<Count> counts() {
        return jdbc.sql(
                        "select state, count(*) as number, min(changed_at) as since from notice_mail group by state order by state")
                .query((row, number) -> new Count(
                        row.getString("state"), row.getLong("number"), row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    /** Those that are not sent, the latest attempt first. */
    List<Unsent> unsent() {
        return jdbc.sql("""
                select m.notice, n.kind, n.to_whom, m.state, m.attempts, m.changed_at, m.problem
                  from notice_mail m join notice n on n.id = m.notice
                 where m.state <> 'sent' order by m.changed_at desc limit :limit
                """)
                .param("limit", LISTED)
                .query((row, number) -> new Unsent(
                        row.getObject("notice", UUID.class),
                        row.getString("kind"),
                        row.getString("to_whom"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        row.getObject("changed_at", OffsetDateTime.class),
                        row.getString("problem")))
                .list();
    }

    /** Where a mail is. */
    enum State {
        WAITING("waiting"),
        SENT("sent"),
        FAILED("failed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** How many mails are in a state. */
    record Count(String state, long number, OffsetDateTime since) {}

    /** A mail that is not sent. */
    record Unsent(
            UUID notice,
            String kind,
            String toWhom,
            String state,
            int attempts,
            OffsetDateTime changedAt,
            String problem) {}
}
